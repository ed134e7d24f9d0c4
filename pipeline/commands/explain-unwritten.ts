import { printableName, type Said } from './console.js'

const codes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOSPC', 'ENAMETOOLONG'])

/** Say in one sentence which file or folder could not be written; null where the error is of another kind. */
export function explainUnwritten(error: unknown): Said | null {
  const { code, path } = error as NodeJS.ErrnoException
  if (!(error instanceof Error) || code === undefined || path === undefined || !codes.has(code)) return null
  const name = printableName(path)
  if (code === 'ENOSPC')
    return { vi: `Hết chỗ trống trên đĩa khi ghi "${name}".`, en: `The disk is full while writing "${name}".` }
  return {
    vi: `Không ghi được "${name}" (${code}). Hãy kiểm tra đường dẫn và quyền ghi, hoặc chọn nơi khác bằng --out.`,
    en: `"${name}" can't be written (${code}). Check the path and its permissions, or choose another with --out.`,
  }
}
