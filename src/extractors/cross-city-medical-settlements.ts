import type { ExtractorDefinition } from '../../schemas/extractor.ts'

const settled: [string, ...string[]] = [
  '异地就医',
  '直接结算',
  '医保备案',
  '异地结算',
  '跨省结算',
  '异地门诊',
  '异地住院',
]

/** Medical care in another city, settled directly by the health insurance: visits and money. */
export const crossCityMedicalSettlements: ExtractorDefinition = {
  id: 'cross-city-medical-settlements',
  title: 'Cross-city medical settlements',
  description: 'Visits and amounts of money settled directly by health insurance away from home.',
  variants: [
    {
      id: 'visits',
      units: ['人次', '例', '人', '件', '笔', '次'],
      context: [settled],
      notContext: ['参保人数'],
      limits: { min: 0 },
    },
    {
      id: 'money',
      units: ['元', '人民币'],
      context: [settled],
      limits: { min: 0 },
    },
    {
      id: 'change',
      kinds: ['change'],
      measures: ['就医', '结算', '备案', '人次', '费用', '基金', '垫付'],
      context: [settled],
    },
  ],
  examples: [
    {
      text: '前三季度，绍兴与嘉兴异地就医直接结算达56万人次，涉及医疗费用3.2亿元。',
      date: '2022-12-15',
      figures: [
        { quote: '56万人次', variant: 'visits', kind: 'quantity', value: 560000, unit: '人次' },
        { quote: '3.2亿元', variant: 'money', kind: 'quantity', value: 320000000, unit: '元' },
      ],
    },
  ],
}
