#!/usr/bin/env node
import { Command, CommanderError, Help, Option } from 'commander'
import { StoreError } from '../output/store/store-error.js'
import { openConsole, type Said } from './commands/console.js'
import { explain } from './commands/explain.js'
import { explainUnwritten } from './commands/explain-unwritten.js'
import { describeOption, headings, inVietnamese, inVietnameseUsage } from './commands/in-vietnamese.js'
import { commands } from './commands/index.js'
import { asOption } from './commands/options.js'
import { exitCodes, PlanError, UsageError } from './errors.js'
import { endWithReader } from './quiet-pipe.js'
import { langOf, settingsShape } from './settings.js'
import { version } from './version.js'

const lang = langOf(process.argv)
const pick = (said: Said) => said[lang]
const help = ['-h, --help', pick({ vi: 'in hướng dẫn', en: 'print this help' })] as const

const plainHelp = new Help()
const usage = (text: string) => (lang === 'vi' ? inVietnameseUsage(text) : text)

/** Put the program together from the list of commands, in the person's language. */
function assemble(): Command {
  const program = new Command('doichieu')
    .description(
      pick({
        vi: 'Đối chiếu: đọc, phục hồi, rút dữ kiện và so sánh các kế hoạch.',
        en: 'Đối chiếu: read, restore, extract and compare Vietnamese plans.',
      }),
    )
    .version(version, '-V, --version', pick({ vi: 'in phiên bản', en: 'print the version' }))
    .addOption(
      new Option('--lang <lang>', pick({ vi: 'ngôn ngữ hiển thị', en: 'language of what is shown' }))
        .choices(['vi', 'en'])
        .default(lang),
    )
    .helpOption(...help)
    .helpCommand('help [command]', pick({ vi: 'hướng dẫn một lệnh', en: 'help on a command' }))
    .configureHelp({
      styleTitle: (title) => (lang === 'vi' ? (headings[title] ?? title) : title),
      optionDescription: (option) => describeOption(option, lang),
      commandUsage: (command) => usage(plainHelp.commandUsage(command)),
      subcommandTerm: (command) => usage(plainHelp.subcommandTerm(command)),
      optionTerm: (option) => usage(plainHelp.optionTerm(option)),
    })
    .configureOutput({ outputError: (text, write) => write(lang === 'vi' ? inVietnamese(text) : text) })
    .exitOverride()
  for (const { usage: line, about, options, run } of commands) {
    const command = program
      .command(line)
      .description(pick(about))
      .helpOption(...help)
    for (const option of options) command.addOption(asOption(option, lang))
    command.action(async () => {
      const settings = settingsShape.safeParse(command.optsWithGlobals())
      if (!settings.success) throw invalid(settings.error.issues.map((issue) => `--${issue.path.join('.')}`).join(', '))
      const args = (command.processedArgs as (string | string[] | undefined)[]).flat()
      const given = args.filter((arg) => arg !== undefined)
      process.exitCode = await run(given, command.opts(), openConsole(Object.freeze(settings.data)))
    })
  }
  return program
}

function invalid(names: string): UsageError {
  return new UsageError({ vi: `Giá trị không hợp lệ cho ${names}.`, en: `Invalid value for ${names}.` })
}

/** Turn what went wrong into a sentence and an exit code: the one place that does. */
function answer(error: unknown): void {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.wrongUse
  else if (error instanceof PlanError) fail(explain(error), exitCodes.someFailed)
  else if (error instanceof UsageError) fail(error.said, error.exitCode)
  else if (error instanceof StoreError) fail(error.said, exitCodes.database)
  else {
    const unwritten = explainUnwritten(error)
    if (unwritten) return fail(unwritten, exitCodes.wrongUse)
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    fail({ vi: `Lỗi của chương trình: ${stack}`, en: `The program failed: ${stack}` }, exitCodes.internal)
  }
}

function fail(said: Said, code: number): void {
  process.stderr.write(pick(said) + '\n')
  process.exitCode = code
}

endWithReader()

const program = assemble()
if (process.argv.length <= 2) program.outputHelp()
else await program.parseAsync(process.argv).catch(answer)
