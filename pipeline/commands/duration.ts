import type { Said } from './console.js'

/** Say a time span in words, by its two largest units: `12345` → `3 giờ 26 phút`. */
export function duration(seconds: number): Said {
  if (seconds < 60) return { vi: `${Math.round(seconds)} giây`, en: `${Math.round(seconds)} s` }
  const minutes = Math.round(seconds / 60)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  if (days > 0) return { vi: `${days} ngày ${hours} giờ`, en: `${days} d ${hours} h` }
  if (hours > 0) return { vi: `${hours} giờ ${rest} phút`, en: `${hours} h ${rest} min` }
  return { vi: `${rest} phút`, en: `${rest} min` }
}

/** Write a count as people do: `12.345`, in English `12,345`. */
export function count(value: number): Said {
  return { vi: value.toLocaleString('vi-VN'), en: value.toLocaleString('en-GB') }
}
