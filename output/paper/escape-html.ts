const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Write text so that HTML shows it as it is, in content and in quoted attributes: `a<b` → `a&lt;b`. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (found) => NAMES[found]!)
}
