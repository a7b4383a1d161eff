import type { ExtractorDefinition } from '../../schemas/extractor.ts'

/** How far a project has come: per cent done, and money invested so far. */
export const projectProgress: ExtractorDefinition = {
  id: 'project-progress',
  title: 'Project progress',
  description: 'Percentage of a project done, and the amounts invested in it so far.',
  variants: [
    {
      id: 'done',
      kinds: ['percentage'],
      measures: [
        '工程量',
        '形象进度',
        '工程进度',
        '施工进度',
        '总进度',
        '建设进度',
        '项目进度',
        '进度',
        '主体工程',
        '完工率',
        '完成率',
        '总工程',
        '土建',
      ],
      notMeasures: ['年度', '序时'],
      limits: { min: 0, max: 100 },
    },
    {
      id: 'invested',
      kinds: ['quantity'],
      measures: ['投资', '投入'],
      notMeasures: ['总投资', '计划投资', '年度'],
      units: ['元', '人民币'],
      near: ['累计完成', '累计投资', '已完成', '完成投资', '累计投入', '已投资'],
      context: [
        ['项目', '工程', '枢纽', '高速', '铁路', '大桥', '隧道', '机场', '码头', '园区', '地铁', '电站'],
      ],
      limits: { min: 0 },
    },
  ],
  examples: [
    {
      text: '截至目前，甬舟铁路金塘海底隧道形象进度已达35.6%，累计完成投资48亿元。',
      date: '2022-12-15',
      figures: [
        { quote: '35.6%', variant: 'done', kind: 'percentage', value: 35.6, subject: '甬舟铁路金塘海底隧道' },
        { quote: '48亿元', variant: 'invested', kind: 'quantity', value: 4800000000, unit: '元' },
      ],
    },
  ],
}
