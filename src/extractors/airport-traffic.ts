import type { ExtractorDefinition } from '../../schemas/extractor.ts'

const airport: [string, ...string[]] = ['机场', '航空港', '航站楼', '空港']

/** What airports handle: passengers, cargo, aircraft movements, and their place among airports. */
export const airportTraffic: ExtractorDefinition = {
  id: 'airport-traffic',
  title: 'Airport traffic',
  description:
    'Passengers, cargo and aircraft movements of airports: amounts, capacities, changes and ranks.',
  variants: [
    {
      id: 'passengers',
      measures: ['旅客', '客流', '客运量', '客运'],
      kinds: ['quantity', 'change', 'rank', 'percentage'],
      near: airport,
      limits: { min: 0 },
    },
    {
      id: 'cargo',
      measures: ['货运量', '货邮', '货物吞吐', '货邮吞吐', '货量'],
      kinds: ['quantity', 'change', 'rank', 'percentage'],
      near: airport,
      limits: { min: 0 },
    },
    { id: 'movements', units: ['架次'], near: airport, limits: { min: 0 } },
  ],
  examples: [
    {
      text: '2023年，宁波栎社国际机场旅客吞吐量突破1270万人次，货运量进入国内前二十。',
      figures: [
        { quote: '1270万人次', variant: 'passengers', kind: 'quantity', value: 12700000, modifier: 'over' },
        { quote: '前二十', variant: 'cargo', kind: 'rank', value: 20, modifier: 'within' },
      ],
    },
  ],
}
