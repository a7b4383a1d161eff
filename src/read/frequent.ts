/**
 * The commonest characters of modern Chinese, simplified and traditional: they are half of any text, and next to
 * nothing of a text that was decoded by the wrong table.
 */

export const SIMPLIFIED: ReadonlySet<string> = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处义各入几口认条平系气题活市建区府城设社保企发展增长亿万元',
)

export const TRADITIONAL: ReadonlySet<string> = new Set(
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處義各入幾口認條平系氣題活市建區府城設社保企發展增長億萬元台灣臺',
)

/** The share of these among the Chinese characters of a text; 0 where it has none. */
export function share(text: string, characters: ReadonlySet<string>): number {
  let all = 0
  let found = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x4e00 || code >= 0xa000) continue
    all++
    if (characters.has(text[at])) found++
  }
  return all === 0 ? 0 : found / all
}
