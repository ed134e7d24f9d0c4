import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { verifyManifest } from '../../output/export/manifest.js'
import type { Departure } from '../../output/export/manifest.js'
import { exitCodes, UsageError } from '../errors.js'
import { printableName, type Console, type Said } from './console.js'

const departures: Readonly<Record<Departure, Said>> = {
  missing: { vi: 'thiếu', en: 'missing' },
  changed: { vi: 'đã bị thay đổi', en: 'changed' },
  outside: { vi: 'ngoài thư mục', en: 'outside the folder' },
  unreadable: { vi: 'không đọc được', en: 'unreadable' },
  extra: { vi: 'không có trong bản kê', en: 'not in the manifest' },
}

/** `doichieu verify DIR`: check an export against its manifest: files missing, changed, or there beside it. Exit code 1 where anything is amiss. */
export async function verify(place: string, { json }: { json?: boolean }, console: Console): Promise<number> {
  const about = await stat(place).catch(() => null)
  if (!about)
    throw new UsageError({
      vi: `Không có "${printableName(place)}".`,
      en: `There is no "${printableName(place)}".`,
    })
  const folder = about.isDirectory() ? place : dirname(place)
  const { checked, found } = await verifyManifest(folder).catch((error: unknown) => {
    throw new UsageError(
      {
        vi: `"${printableName(folder)}" không có bản kê (manifest.json) đọc được.`,
        en: `"${printableName(folder)}" holds no readable manifest.json.`,
      },
      undefined,
      { cause: error },
    )
  })
  if (json) console.out(JSON.stringify({ checked, found }, null, 1))
  else {
    for (const { path, departure } of found)
      console.out(`${console.pick(departures[departure])}\t${printableName(path)}`)
    console.say({
      vi: `Đã kiểm ${checked} tệp: ${found.length ? `${found.length} điểm không khớp` : 'khớp cả'}.`,
      en: `Checked ${checked} files: ${found.length ? `${found.length} amiss` : 'all as they were'}.`,
    })
  }
  return found.length ? exitCodes.someFailed : exitCodes.ok
}
