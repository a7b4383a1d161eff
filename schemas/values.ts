/** The values that fields of a figure may have, apart from the schema library: the check of every record needs them. */
export const FIGURE_KINDS = [
  'quantity',
  'percentage',
  'change',
  'rank',
  'ratio',
  'multiple',
  'frequency',
  'duration',
] as const
export const MODIFIERS = ['exact', 'over', 'nearly', 'under', 'about', 'vague', 'within'] as const
export const DIRECTIONS = ['up', 'down'] as const
export const BASES = ['yoy', 'mom', 'since'] as const
export const STATUSES = ['actual', 'forecast', 'target', 'capacity'] as const
export const UNIT_SYSTEMS = ['UCUM', 'UNECE', 'ISO4217'] as const
export const LAYOUTS = ['certain', 'probable'] as const
