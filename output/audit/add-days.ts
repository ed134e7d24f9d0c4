/** Step a date by days: `addDays('2025-08-25', -1)` → `'2025-08-24'`. */
export function addDays(date: string, days: number): string {
  const at = new Date(date + 'T00:00:00Z')
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
