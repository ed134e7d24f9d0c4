/** The part of pdf.js (under pdf-parse) that is used here, as shapes. */

/** How page coordinates become points from the top left. */
export interface PdfViewport {
  readonly width: number
  readonly height: number
  convertToViewportPoint(x: number, y: number): [number, number]
  convertToViewportRectangle(rect: readonly number[]): [number, number, number, number]
}

/** A decoded image; `kind` is 1 for one bit a pixel, 2 for RGB, 3 for RGBA. */
export interface PdfImage {
  readonly width: number
  readonly height: number
  readonly kind?: number
  readonly data?: Uint8Array
}

/** Where pdf.js keeps decoded objects of a page. */
export interface PdfObjects {
  get(name: string, ready: (image: PdfImage | null) => void): void
}

/** A form field or note on a page. */
export interface PdfAnnotation {
  readonly subtype?: string
  readonly rect: readonly number[]
  readonly hidden?: boolean
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly textContent?: readonly string[]
  readonly contentsObj?: { readonly str?: string }
}

/** A page as pdf.js hands it out. */
export interface PdfPage {
  readonly rotate: number
  readonly objs: PdfObjects
  readonly commonObjs: PdfObjects
  getViewport(options: { scale: number }): PdfViewport
  getTextContent(options: object): Promise<{ items: readonly PdfTextItem[] }>
  getAnnotations(options: object): Promise<readonly PdfAnnotation[]>
  getOperatorList(): Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>
  cleanup(): void
}

/** A run of glyphs; `transform` places its baseline. */
export interface PdfTextItem {
  readonly str?: string
  readonly transform: readonly [number, number, number, number, number, number]
  readonly width: number
  readonly height: number
}

/** An open document. */
export interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
}

/** Numbers of pdf.js operators that matter here: what is painted, and where. */
export const OPS = {
  dependency: 1,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  closeFillStroke: 26,
  beginForm: 74,
  endForm: 75,
  mask: 83,
  image: 85,
  inline: 86,
  path: 91,
} as const

/** Numbers by which pdf.js writes a path down: each stands before its coordinates. */
export const PATH = { moveTo: 0, lineTo: 1, closePath: 3 } as const
