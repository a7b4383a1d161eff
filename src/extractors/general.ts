import type { ExtractorDefinition } from '../../schemas/extractor.ts'

/** Every figure that no named family takes. */
export const general: ExtractorDefinition = {
  id: 'general',
  title: 'Any figure',
  description: 'Every figure that belongs to no other extractor.',
  variants: [{ id: 'any' }],
  examples: [
    {
      text: '今年以来，全市新增公共充电桩1200个。',
      date: '2022-12-15',
      figures: [{ quote: '1200个', variant: 'any', kind: 'quantity', value: 1200, unit: '个' }],
    },
  ],
}
