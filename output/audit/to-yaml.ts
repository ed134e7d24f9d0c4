import { Document, isMap, isPair, isSeq, visit } from 'yaml'
import type { Requirement, RequirementsFile } from './requirement.js'

const HEAD = ` Yêu cầu rút từ văn bản hướng dẫn; người dùng kiểm tra, sửa rồi dùng: doichieu audit KẾ_HOẠCH --against TỆP_NÀY
 Requirements drawn from a guidance document; check, correct and use: doichieu audit PLAN --against THIS_FILE
 binds: yêu cầu ràng buộc ai (cấp, địa phương, đợt); field: nội dung; condition: điều kiện; certain: false = chưa chắc, không dùng để kết luận sai.`

function plain(requirement: Requirement): object {
  const { confidence, binds, ...rest } = requirement
  const lists = Object.fromEntries(
    Object.entries(binds).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  )
  return {
    id: rest.id,
    citation: Object.fromEntries(Object.entries(rest.citation).filter(([, value]) => value !== null)),
    ...(Object.keys(lists).length ? { binds: lists } : {}),
    field: rest.field,
    ...(rest.about ? { about: rest.about } : {}),
    condition: rest.condition,
    wording: rest.wording,
    severity: rest.severity,
    source: { ...rest.source, quote: rest.source.quote.slice(0, 600) },
    ...(rest.when_stated ? { when_stated: true } : {}),
    certain: rest.certain && confidence >= 0.6,
    confidence: Math.round(confidence * 1000) / 1000,
  }
}

/** Write requirements as a file for a person to edit; what the reading is unsure of is marked `certain: false`. */
export function toYaml(requirements: readonly Requirement[], title: string, round?: number): string {
  const file = {
    schema: 'doichieu/requirements@1',
    title,
    ...(round ? { round } : {}),
    requirements: requirements.map(plain),
  } satisfies {
    [K in keyof RequirementsFile]?: unknown
  }
  const document = new Document(file)
  document.commentBefore = HEAD
  // Short lists on one line; a blank line between requirements.
  visit(document, {
    Seq(_key, node) {
      if (node.items.every((item) => !isMap(item) && !isSeq(item))) node.flow = true
    },
    Pair(_key, pair) {
      if (isPair(pair) && String(pair.key) === 'requirements' && isSeq(pair.value)) {
        for (const item of pair.value.items.slice(1)) if (isMap(item)) item.spaceBefore = true
      }
    },
  })
  return document.toString({ lineWidth: 140 })
}
