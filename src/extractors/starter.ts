/** What `twincity extractors new` writes: a pack that passes its own examples, with a comment on every key. */
export const STARTER = `# Own extractors for twincity. Run the examples:   twincity extractors test THIS.yaml
# Read texts with them:                         twincity extract texts/ --extractors THIS.yaml
# Words are looked for as they stand; there are no regular expressions.
pack: charging
title: Charging of electric cars

extractors:
  # An extractor is a family of figures. Its id names it in the output and for --only.
  - id: charging-points
    title: Charging points
    description: Charging points for electric cars, how many there are and how they grew.
    # The measure of a figure (what is counted or measured) holds one of these: its names and their synonyms.
    # 充电桩 matches anywhere in it, …桩 only at its end, 充电… at its beginning, =充电桩 nothing else.
    measures: [充电桩, 充电设施, 充电枪]
    # The unit is one of these, without 万 and 亿. Growth in % and ranks come along by themselves.
    units: [个, 台, 根, 把]
    # What must not stand in the clause. Likewise: near, context, notContext (in the sentence), subjects.
    notNear: [手机]
    examples:
      - text: 截至6月底，全市累计建成公共充电桩3.2万个，同比增长21.5%。
        date: 2023-07-10
        # All figures that this extractor takes, in order, with as many fields as matter.
        figures:
          - { quote: 3.2万个, kind: quantity, value: 32000, unit: 个, measure: 公共充电桩, period: 截至6月底 }
          - { quote: 21.5%, kind: change, value: 21.5, direction: up, basis: yoy }
      # What it must leave alone.
      - text: 候车厅新增手机充电设施40个。
        figures: []

  - id: charging-volume
    title: Electricity charged
    # Branches of a family are variants, asked in order. What stands here holds for each of them.
    context: [充电]
    variants:
      - id: electricity
        measures: [充电量, 充电电量, 总电量]
        # All units of a dimension: money, mass, area, length, people, energy, duration, …
        dimensions: [energy]
        # A value outside is reported as invalid, not passed on.
        limits: { min: 0 }
      - id: sessions
        # A unit that no table knows becomes one.
        units: [充电次, 次, 人次]
    examples:
      - text: 国庆假期，高速公路服务区充电量达420万千瓦时，充电16.8万次。
        date: 2023-10-10
        figures:
          - { quote: 420万千瓦时, variant: electricity, value: 4200000, unit: 千瓦时, subject: 高速公路服务区 }
          - { quote: 16.8万次, variant: sessions, value: 168000, unit: 次 }
`
