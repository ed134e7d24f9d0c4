import { auditCampaign } from '../eval/audit-campaign.js'
import type { AuditScore } from '../eval/score-audit.js'
import type { Console } from './console.js'

/** Scores of audits: the texts as written, and the same reworded at random on both sides, for the pairs tuned on and those kept apart. */
export type AuditScores = Readonly<Record<'tuned' | 'tunedReworded' | 'held' | 'heldReworded', AuditScore>>

/** Plant departures in plans and lay them beside their guidance. The seed of the rewordings is not the one that rules are tuned with. */
export function auditing(): AuditScores {
  const run = (held: boolean, rounds: number) => auditCampaign({ held, rounds, seed: 'examination' }).score
  return { tuned: run(false, 0), tunedReworded: run(false, 1), held: run(true, 0), heldReworded: run(true, 1) }
}

/** Print the scores of audits, one set a line. */
export function printAudits(scores: AuditScores, console: Console): void {
  console.out(`\n${console.pick({ vi: 'KIỂM TRA SO VỚI HƯỚNG DẪN', en: 'AUDIT AGAINST GUIDANCE' })}`)
  const names = {
    tuned: { vi: 'bộ đã chỉnh', en: 'tuned' },
    tunedReworded: { vi: 'bộ đã chỉnh, đổi lời', en: 'tuned, reworded' },
    held: { vi: 'bộ để dành', en: 'held' },
    heldReworded: { vi: 'bộ để dành, đổi lời', en: 'held, reworded' },
  }
  for (const set of ['tuned', 'tunedReworded', 'held', 'heldReworded'] as const) {
    const { planted, found, compliant, accused, beside } = scores[set]
    console.out(
      console.pick({
        vi: `${names[set].vi.padEnd(26)} sai khác cài vào: tìm thấy ${found}/${planted}; quy oan: ${accused}/${compliant} kế hoạch đúng, ${beside} kết luận thừa`,
        en: `${names[set].en.padEnd(26)} departures planted: found ${found}/${planted}; accused though right: ${accused}/${compliant} plans, ${beside} findings beside`,
      }),
    )
  }
}
