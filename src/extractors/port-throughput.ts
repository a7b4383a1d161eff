import type { ExtractorDefinition } from '../../schemas/extractor.ts'

/** What ports handle: tonnes of cargo, containers, and their place among ports. */
export const portThroughput: ExtractorDefinition = {
  id: 'port-throughput',
  title: 'Port throughput',
  description: 'Cargo and container throughput of ports: amounts, changes and ranks.',
  variants: [
    {
      id: 'container',
      kinds: ['quantity', 'change', 'percentage', 'rank'],
      measures: ['集装箱吞吐量', '箱吞吐量', '集装箱运量'],
      near: ['港', '码头'],
      notNear: ['机场', '航空港', '空港'],
      limits: { min: 0 },
    },
    {
      id: 'cargo',
      kinds: ['quantity', 'change', 'percentage', 'rank'],
      measures: ['吞吐量', '通过能力', '吞吐能力'],
      notMeasures: ['集装箱', '旅客', '箱吞吐量'],
      near: ['港', '码头', '泊位'],
      notNear: ['机场', '航空港', '空港'],
      limits: { min: 0 },
    },
  ],
  examples: [
    {
      text: '去年，宁波舟山港货物吞吐量达12.5亿吨，同比增长2.1%，集装箱吞吐量位列世界各港第三。',
      date: '2022-12-15',
      figures: [
        {
          quote: '12.5亿吨',
          variant: 'cargo',
          kind: 'quantity',
          value: 1250000000,
          unit: '吨',
          subject: '宁波舟山港',
        },
        { quote: '2.1%', variant: 'cargo', kind: 'change', value: 2.1, direction: 'up' },
        { quote: '第三', variant: 'container', kind: 'rank', value: 3, subject: '宁波舟山港' },
      ],
    },
  ],
}
