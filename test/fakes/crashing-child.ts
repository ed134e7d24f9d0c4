import { serve } from '../../pipeline/engines/child.js'

// An engine that dies on small resolutions and answers the others.
serve((question: { dpi: number }) => {
  if (question.dpi < 100) process.abort()
  const box = [0, 0, 10, 10]
  return Promise.resolve([{ box, words: [{ text: 'sống', confidence: 0.9, box }] }])
})
