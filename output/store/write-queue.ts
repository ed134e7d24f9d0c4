interface Waiting<Job> {
  readonly job: Job
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

// How many may share a transaction: enough to spread its cost, few enough that little is lost and nobody waits long.
const together = 32

const breath = () => new Promise<void>((resolve) => void setImmediate(resolve))

/**
 * Gather works that wait into groups: while one group is being written the next is made ready. A group that fails is tried again one by one,
 * so that a bad work fails alone.
 */
export function writeQueue<Job, Ready>(
  prepare: (job: Job) => Promise<Ready>,
  write: (ready: readonly Ready[]) => Promise<void>,
): (job: Job) => Promise<void> {
  const waiting: Waiting<Job>[] = []
  let working = false

  async function writeGroup(group: readonly (Waiting<Job> & { readonly ready: Ready })[]): Promise<void> {
    try {
      await write(group.map(({ ready }) => ready))
      for (const { done } of group) done()
    } catch (error) {
      if (group.length === 1) group[0]!.failed(error)
      else for (const one of group) await writeGroup([one])
    }
  }

  async function work(): Promise<void> {
    let writing = Promise.resolve()
    while (waiting.length > 0) {
      const making: Promise<(Waiting<Job> & { readonly ready: Ready }) | null>[] = []
      for (const one of waiting.splice(0, together)) {
        const made = prepare(one.job).then(
          (ready) => ({ ...one, ready }),
          (error: unknown) => (one.failed(error), null),
        )
        making.push(made)
        await breath()
      }
      const group = (await Promise.all(making)).filter((one) => one !== null)
      await writing
      writing = group.length > 0 ? writeGroup(group) : writing
      if (waiting.length === 0) await writing
    }
    working = false
  }

  return (job) =>
    new Promise((done, failed) => {
      waiting.push({ job, done, failed })
      if (working) return
      working = true
      setImmediate(() => void work())
    })
}
