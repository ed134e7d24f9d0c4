import { spawn } from 'node:child_process'

// V8 gathers garbage and compiles on threads of its own, which took 5–10 % of a second core from the worker beside this one. How many
// threads there are is settled when a process starts, so that this very command is started anew.
const flag = '--single-threaded'
const parentName = 'DOICHIEU_LANE_OF'
const seconds = 1

/** Whether this process was started with one thread of work. */
export const isOneLane = process.execArgv.includes(flag)

/** Run this very command in a process with one thread of work, pass on what the system asks of it, and give its exit code. */
export function runAsOneLane(): Promise<number> {
  // A group of its own: Ctrl-C on a terminal reaches this process alone, which passes it on once.
  const lane = spawn(process.execPath, [...process.execArgv, flag, ...process.argv.slice(1)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, [parentName]: String(process.pid) },
    detached: true,
  })
  for (const asked of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(asked, () => lane.kill(asked === 'SIGHUP' ? 'SIGTERM' : asked))
  return new Promise((resolve, reject) => {
    lane.on('error', reject)
    lane.on('exit', (code, signal) =>
      code === null ? reject(new Error(`the worker was ended by ${signal}`)) : resolve(code),
    )
  })
}

/** In that process: when the one that started it is killed and can pass on nothing any more, ask for the end as the system does. */
export function endWithParent(): void {
  const parent = Number(process.env[parentName])
  if (!parent) return
  const clock = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(clock)
    process.kill(process.pid, 'SIGTERM')
  }, seconds * 1000)
  clock.unref()
}
