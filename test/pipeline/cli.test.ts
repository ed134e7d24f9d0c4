import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { shipped } from '../../corpus/place.js'
import { planRecord } from '../../extractors/record.js'

const cli = shipped('dist', 'pipeline', 'cli.js')
const sample = (name: string) => shipped('corpus', 'plans', name)
const plan001 = sample('001_24a910de1b357b2c.txt')
let folder: string

/** Run the built program in a folder of its own, as a person would. */
function doichieu(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    timeout: 60_000,
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-cli-'))
})

describe('wrong use', () => {
  it.each([
    [['phá'], 'Không có lệnh "phá"'],
    [['ingest'], 'Thiếu tham số'],
    [['extract', plan001, '--bogus'], 'Không có tùy chọn "--bogus"'],
    [['ingest', plan001, '--jobs', 'nhiều'], '--jobs'],
    [['requirements', 'round-1999'], 'round-2020'],
    [['search', 'hội', '--limit', '0'], 'Cần một số nguyên dương'],
    [['export', plan001, '--format', 'json', '--out', plan001 + '/x'], 'Không ghi được'],
    [['ingest', plan001, '--engine', 'abbyy'], 'Giá trị không hợp lệ'],
  ])('%j ends with 2 and a Vietnamese sentence', (args, words) => {
    const { status, stdout, stderr } = doichieu(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  })

  it('speaks English when asked', () => {
    expect(doichieu('--lang', 'en', 'read', 'nowhere.pdf').stderr).toBe(
      'There is no file "nowhere.pdf". Check the path.\n',
    )
    expect(doichieu('read', 'nowhere.pdf').stderr).toBe(
      'Không tìm thấy tệp "nowhere.pdf". Hãy kiểm tra lại đường dẫn.\n',
    )
  })
})

describe('one document', () => {
  it('extract speaks to a person in words, never in the keys and codes of the record', () => {
    const { status, stdout } = doichieu('extract', plan001)
    expect(status).toBe(0)
    expect(stdout).toContain('Cấp huyện')
    expect(stdout).toContain('26/08/2019')
    expect(stdout).not.toMatch(/cap_huyen|CO_SO|register_id|canonical|"value"|[{}]|(?:true|false|null)(?!\p{L})/u)
  })

  it('extract --json prints the plan record and nothing else, every quote verbatim at its span', () => {
    const { status, stdout, stderr } = doichieu('extract', plan001, '--json')
    expect([status, stderr]).toEqual([0, ''])
    const record = planRecord.parse(JSON.parse(stdout))
    expect(record.doc_number?.value).toBe('54')
    expect(record.issue_date?.value).toBe('2019-08-26')
    const text = doichieu('read', plan001).stdout
    const evidence = JSON.stringify(record).match(/"start":\d+/g)!
    expect(evidence.length).toBeGreaterThan(30)
    for (const { start, end, quote } of allEvidence(record)) expect(text.slice(start!, end!)).toBe(quote)
  })

  it('restore is a filter that keeps lines, numbers and white space', () => {
    const { stdout, status } = spawnSync(process.execPath, [cli, 'restore'], {
      encoding: 'utf8',
      input: 'Uy ban nhan dan tinh Thanh Hoa\n\n  So: 165/KH-UBND ngay 23/7/2019\n',
    })
    expect(status).toBe(0)
    expect(stdout).toBe('Ủy ban nhân dân tỉnh Thanh Hóa\n\n  Số: 165/KH-UBND ngày 23/7/2019\n')
  })
})

it('restore reads UTF-16 by its mark, and one endless line whole', () => {
  const through = (input: Buffer) => spawnSync(process.execPath, [cli, 'restore'], { input }).stdout.toString()
  expect(through(Buffer.from('\ufeffUy ban nhan dan', 'utf16le'))).toBe('Ủy ban nhân dân')
  const endless = ('Ủy ban nhân dân 😀 ' + '😀'.repeat(9)).repeat(7_000)
  expect(through(Buffer.from(endless)) === endless).toBe(true)
  const unbroken = '😀'.repeat(150_001)
  expect(through(Buffer.from(unbroken)) === unbroken).toBe(true)
})

it('restore refuses bytes that are no text, and gives nothing for nothing', () => {
  const picture = spawnSync(process.execPath, [cli, 'restore'], {
    input: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
  })
  expect([picture.status, picture.stdout.length]).toEqual([1, 0])
  const nothing = spawnSync(process.execPath, [cli, 'restore'], { input: '' })
  expect([nothing.status, nothing.stdout.length]).toEqual([0, 0])
})

it('restore reads the encodings from before Unicode, and letters cut between two reads', () => {
  const through = (input: Buffer) => spawnSync(process.execPath, [cli, 'restore'], { input }).stdout.toString()
  const tcvn3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\n'
  const sound = 'Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n'
  expect(through(Buffer.from(tcvn3, 'latin1'))).toBe(sound)
  expect(through(Buffer.from('Uy ban nh\xe2n d\xe2n\n', 'latin1'))).toBe('Ủy ban nhân dân\n')
  const long = sound.repeat(1500)
  expect(through(Buffer.from(long)) === long).toBe(true)
})

function allEvidence(value: unknown): { start: number | null; end: number | null; quote: string }[] {
  if (Array.isArray(value)) return value.flatMap(allEvidence)
  if (value === null || typeof value !== 'object') return []
  if ('quote' in value && 'start' in value)
    return [value as { start: number; end: number; quote: string }].filter((one) => one.start !== null)
  return Object.values(value).flatMap(allEvidence)
}

describe('a folder, good and bad', () => {
  it('stores the good, names the bad, ends with 1; again, it skips what is there', () => {
    const archive = join(folder, 'archive')
    mkdirSync(archive)
    copyFileSync(plan001, join(archive, 'a.txt'))
    writeFileSync(join(archive, 'b.pdf'), '')
    writeFileSync(join(archive, 'c.pdf'), '%PDF-1.7\nnothing follows')
    writeFileSync(join(archive, 'd.png'), 'I am no picture at all')
    copyFileSync(sample('003_e58006d243a02151.txt'), join(archive, 'tên \'có\' "nháy".txt'))
    const first = doichieu('ingest', archive, 'nowhere.pdf')
    expect(first.status).toBe(1)
    for (const name of ['b.pdf', 'c.pdf', 'nowhere.pdf']) expect(first.stderr).toContain(name)
    const listed = JSON.parse(doichieu('list', '--json').stdout) as { path: string; state: string }[]
    expect(listed.filter((one) => one.state === 'read').map((one) => one.path.split('/').at(-1))).toEqual(
      expect.arrayContaining(['a.txt', 'tên \'có\' "nháy".txt']),
    )
    const again = doichieu('ingest', join(archive, 'a.txt'))
    expect(again.status).toBe(0)
    expect(again.stderr).toContain('đã có')
  })

  it('search finds without marks, shows the sentence, and hostile words harm nothing', () => {
    expect(doichieu('search', 'dai hoi thi dua').stdout).toMatch(/Đại hội [Tt]hi đua/)
    for (const words of ['"', "' OR 1=1 --", 'a* NEAR(', '))((', '-'.repeat(3)])
      expect(doichieu('search', '--', words).status).toBe(0)
  })

  it('a news item is kept and said to be no plan, and is laid beside none', () => {
    const news = shipped('corpus', 'plans', 'made', 'tin-hoi-nghi-tam-nong-2020.txt')
    expect((JSON.parse(doichieu('extract', news, '--json').stdout) as { genre: { value: string } }).genre.value).toBe(
      'none',
    )
    const db = join(folder, 'news.db')
    doichieu('ingest', news, plan001, '--db', db)
    expect((JSON.parse(doichieu('compare', '--json', '--db', db).stdout) as { plans: unknown[] }).plans).toHaveLength(1)
  })

  it('report writes one HTML page that loads nothing from outside, and the tables', () => {
    const { status, stdout } = doichieu('report', '--out', 'bao-cao')
    expect(status).toBe(0)
    for (const file of stdout.trim().split('\n')) expect(existsSync(join(folder, file)) || existsSync(file)).toBe(true)
    const html = readFileSync(
      stdout
        .trim()
        .split('\n')
        .map((file) => (existsSync(file) ? file : join(folder, file)))
        .find((file) => file.endsWith('.html'))!,
      'utf8',
    )
    expect(html).toContain('Duyên Hải')
    expect(html).not.toMatch(/(src|href)="https?:/)
  })

  it('an unwritable database ends with 3 before any work', () => {
    const { status, stderr } = doichieu('ingest', plan001, '--db', join(folder, 'no', 'such', 'folder', 'x.db'))
    expect(status).toBe(3)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('audit', () => {
  const made = (name: string) => shipped('corpus', 'plans', 'made', name)

  it('lays a plan beside its guidance, cites both sides, and tells scripts when asked', () => {
    const args = ['audit', made('chain-la-gi-2019.txt'), '--against', made('chain-binh-thuan-2019.txt')]
    const { status, stdout } = doichieu(...args, '--json')
    expect(status).toBe(0)
    const { findings } = JSON.parse(stdout) as {
      findings: { verdict: string; field: string; plan_evidence: unknown[]; guidance_evidence: unknown[] }[]
    }
    const departing = findings.filter((one) => one.verdict === 'departs')
    expect(departing.length).toBeGreaterThan(2)
    for (const one of departing)
      expect([one.plan_evidence.length > 0, one.guidance_evidence.length > 0]).toEqual([true, true])
    expect(doichieu(...args, '--exit-code').status).toBe(5)
  })

  it('takes a requirements file that it wrote itself, and names the line of a wrong one', () => {
    const yaml = doichieu('requirements', made('chain-binh-thuan-2019.txt')).stdout
    writeFileSync(join(folder, 'yeu-cau.yaml'), yaml)
    expect(doichieu('audit', made('chain-la-gi-2019.txt'), '--against', 'yeu-cau.yaml').stdout).toContain('SAI KHÁC')
    writeFileSync(join(folder, 'hong.yaml'), yaml.replace(/^( +)field: .*/m, '$1field: nonsense'))
    const { status, stderr } = doichieu('audit', made('chain-la-gi-2019.txt'), '--against', 'hong.yaml')
    expect(status).toBe(2)
    expect(stderr).toMatch(/hong\.yaml, dòng \d+/)
  })

  it('audits every plan of the database, a letter each', () => {
    const { status, stdout } = doichieu('audit', '--all', '--against', 'round-2020', '--out', 'kiem-tra')
    expect(status).toBe(0)
    for (const ending of ['audit.html', 'audit.xlsx', 'audit.csv', 'audit.json', '.md'])
      expect(stdout).toContain(ending)
    expect(doichieu('audit', '--all').status).toBe(2)
  })
})

describe('doctor', () => {
  it('says what is installed', () => {
    const { status, stdout } = doichieu('doctor', '--json')
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as { findings: unknown[] }).findings.length).toBeGreaterThan(3)
  })
})
