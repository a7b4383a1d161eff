/** The title and the date of publication that a page states of itself. */

import { dateFromMetadata } from './dates.ts'

/** Names of metadata that hold a title or a date of publication, the surer first. */
const TITLE_NAMES = ['og:title', 'articletitle']
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publishtime',
  'firstpublishedtime',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'weibo:article:create_at',
  'og:release_date',
  'release_date',
  'date',
]

/** A node of the parsed page, as far as it is looked at here. */
export interface Node {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: Node[]
  next: Node | null
  parent: Node | null
}

/** What a page says of itself. */
export class Metadata {
  readonly named = new Map<string, string>()
  title: string | null = null
  heading: string | null = null
  structured: string | null = null
  readonly times = new Set<string>()

  /** Takes what an element says of the page. */
  note({ name, attribs = {}, children }: Node): void {
    const content = children?.[0]?.data ?? ''
    if (name === 'meta') {
      const key = attribs.name ?? attribs.property ?? attribs.itemprop
      if (key !== undefined && attribs.content?.trim() && !this.named.has(key.toLowerCase())) {
        this.named.set(key.toLowerCase(), attribs.content)
      }
    } else if (name === 'title') this.title ??= content
    else if (name === 'time' && attribs.datetime && this.times.size < 9) this.times.add(attribs.datetime)
    else if (name === 'script' && attribs.type === 'application/ld+json') {
      this.structured ??= /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(content)?.[1] ?? null
    }
  }

  titleText(): string | null {
    const named = TITLE_NAMES.map((name) => this.named.get(name))
    for (const text of [...named, this.title, this.heading]) {
      const title = text?.replace(/\s+/g, ' ').trim()
      if (title) return title
    }
    return null
  }

  date(): string | null {
    const named = DATE_NAMES.map((name) => this.named.get(name))
    for (const value of [...named, this.structured]) {
      const date = value ? dateFromMetadata(value) : null
      if (date !== null) return date
    }
    // A page with several <time> is a list, or shows when comments were made.
    const times = new Set([...this.times].map(dateFromMetadata))
    return times.size === 1 ? ([...times][0] ?? null) : null
  }
}
