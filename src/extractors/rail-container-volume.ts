import type { ExtractorDefinition } from '../../schemas/extractor.ts'

const count = [
  '列',
  '趟',
  '班',
  '列/天',
  '列/周',
  '列/月',
  '班/天',
  '班/周',
  '班/日',
  '列/日',
  '趟/周',
  '趟/天',
] as [string, ...string[]]
const boxes = ['标准箱', '标箱', 'TEU', '箱'] as [string, ...string[]]

/** Containers by rail: sea-rail intermodal, China–Europe trains and other freight trains, in boxes and in trains. */
export const railContainerVolume: ExtractorDefinition = {
  id: 'rail-container-volume',
  title: 'Rail container volume',
  description:
    'Containers and trains of sea-rail, China–Europe and other rail freight: amounts, changes and frequencies.',
  variants: [
    { id: 'sea-rail-boxes', units: boxes, context: [['海铁']], notMeasures: ['吞吐量'], limits: { min: 0 } },
    {
      id: 'sea-rail-change',
      kinds: ['change'],
      measures: ['箱量', '运量', '海铁联运', '业务量', '发运量', '集装箱', '班列'],
      notMeasures: ['吞吐量'],
      context: [['海铁']],
    },
    { id: 'sea-rail-trains', units: count, context: [['海铁']], limits: { min: 0 } },
    {
      id: 'china-europe-boxes',
      units: boxes,
      context: [['中欧班列', '中亚班列', '国际班列', '义新欧']],
      limits: { min: 0 },
    },
    {
      id: 'china-europe-change',
      kinds: ['change'],
      measures: ['班列', '发运量', '箱量', '运量', '开行', '发送'],
      context: [['中欧班列', '中亚班列', '国际班列', '义新欧']],
    },
    {
      id: 'china-europe-trains',
      units: count,
      context: [['中欧班列', '中亚班列', '国际班列', '义新欧']],
      limits: { min: 0 },
    },
    {
      id: 'freight-boxes',
      units: boxes,
      context: [['班列', '铁路货运', '铁路']],
      notMeasures: ['吞吐量'],
      limits: { min: 0 },
    },
    {
      id: 'freight-trains',
      units: count,
      context: [['货运班列', '货运列车', '货物列车', '外贸班列']],
      limits: { min: 0 },
    },
  ],
  examples: [
    {
      text: '今年前10个月，义乌海铁联运箱量突破6.2万标准箱，同比增长15%。',
      date: '2022-12-15',
      figures: [
        { quote: '6.2万标准箱', variant: 'sea-rail-boxes', kind: 'quantity', value: 62000, modifier: 'over' },
        { quote: '15%', variant: 'sea-rail-change', kind: 'change', value: 15, direction: 'up' },
      ],
    },
    {
      text: '1至6月，中欧班列累计开行8473列，发送货物82.1万标箱。',
      figures: [
        { quote: '8473列', variant: 'china-europe-trains', kind: 'quantity', value: 8473 },
        { quote: '82.1万标箱', variant: 'china-europe-boxes', kind: 'quantity', value: 821000 },
      ],
    },
  ],
}
