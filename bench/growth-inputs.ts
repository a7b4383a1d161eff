/** What the time must grow evenly on: running text, and inputs made to bring a scanner or a binder down. */

export interface GrowthInput {
  name: string
  /** Begins to be repeated up to the size asked for. */
  unit: string
}

/** Repeated as they are. Each aims at a loop that looks back, ahead, or through all of a sentence. */
const REPEATED: readonly (readonly [name: string, unit: string])[] = [
  ['一 × n', '一'],
  ['百 × n', '百'],
  ['〇 × n', '〇'],
  ['7 × n', '7'],
  ['７ × n', '７'],
  ['（ × n', '（'],
  ['） × n', '）'],
  ['“ × n', '“'],
  ['” × n', '”'],
  ['《 × n', '《'],
  ['〔 × n', '〔'],
  ['年 × n', '年'],
  ['第 × n', '第'],
  ['每 × n', '每'],
  ['前 × n', '前'],
  ['近 × n', '近'],
  ['半 × n', '半'],
  ['多 × n', '多'],
  ['的 × n', '的'],
  ['Latin letters', 'abcXYZ'],
  ['newline × n', '\n'],
  ['space × n', ' '],
  ['。 × n', '。'],
  ['， × n', '，'],
  ['— × n', '—'],
  ['. × n', '.'],
  ['1,1,1,…', '1,'],
  ['1.1.1.…', '1.'],
  ['1-1-1-…', '1-'],
  ['1:1:1:…', '1:'],
  ['1/1/1/…', '1/'],
  ['1至1至…', '1至'],
  ['1年1月1日…', '1年1月1日'],
  ['二三二三…', '二三'],
  ['一万一亿…', '一万一亿'],
  ['百分之百分之…', '百分之'],
  ['三分之三分之…', '三分之'],
  ['numbers with 、', '12、345、6789、'],
  ['units with 、', '12个、345吨、6789%、'],
  ['names with 、', '宁波、绍兴、嘉兴、'],
  ['changes in one sentence', '增长3%，'],
  ['measures in one sentence', '货物吞吐量达12.5亿吨，'],
  ['从…到… in one sentence', '从3%提高到5%，'],
  ['占…的… in one sentence', '占全市的3%，'],
  ['其中 in one sentence', '其中工业投资3亿元，'],
  ['分别为 in one sentence', '甲、乙、丙分别为1、2、3吨，'],
  ['periods in one sentence', '2021年，去年同期，'],
  ['speakers in one sentence', '他说，据统计，'],
  ['quotations unclosed', '记者表示：“目前有3个。'],
  ['（一）（一）…', '（一）'],
  ['list items, a line each', '一、发展\n'],
  ['short lines, left open', '港口建设\n'],
  ['lines cut in a sentence', '港口货物吞吐量达到\n3亿吨，\n'],
  ['captions', '会场（王一 摄）\n'],
  ['table rows', '吞吐量\t12\t345\n'],
  ['surrogate pairs', '𠀀'],
]

/** Every kind of character that means something, in an order without a pattern. */
const SOUP =
  '0123456789０７一二三十百千万亿两半数几余多年月日时第每前近约超达至到从比占增下降翻倍成分之个吨元%％‰，。、；：“”《》（）()[]-—~.:/ \n吞吐量港口abc'

export function growthInputs(ordinary: string): GrowthInput[] {
  return [
    { name: 'ordinary text', unit: ordinary },
    { name: 'ordinary text, one line', unit: ordinary.replace(/\s+/g, '') },
    { name: 'ordinary text, one sentence', unit: ordinary.replace(/\s+/g, '').replace(/[。！？!?]/g, '，') },
    { name: 'soup of marks and numerals', unit: soup(1 << 16) },
    ...REPEATED.map(([name, unit]) => ({ name, unit })),
  ]
}

/** The same at every run: numbers of a linear congruential generator (Numerical Recipes' constants). */
function soup(length: number): string {
  let state = 20221215
  let text = ''
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    text += SOUP[Math.floor((state / 2 ** 32) * SOUP.length)]
  }
  return text
}
