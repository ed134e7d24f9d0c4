import { it } from 'vitest'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { chromiumPath, serve } from './open-browser.js'

const plan = madeUpPlan({ number: 7 })

// Without a browser on the machine it is skipped, and vitest says so.
it.skipIf(!chromiumPath)('draws pages whose scan is gone, and says so', async () => {
  const served = await serve([plan], false)
  try {
    const { page } = await served.enter()
    await page.goto(`${served.origin}/d/${plan.record.source.sha256}`)
    await page.locator('.drawn:not([hidden])').waitFor()
    await page.locator('.sheet:not(.waiting) .boxes .ink').first().waitFor()
  } finally {
    await served.close()
  }
})
