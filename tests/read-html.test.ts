/** HTML to the text that a browser shows. */

import { describe, expect, test } from 'vitest'
import { readHtml } from '../src/read/html.ts'
import { ReadError } from '../src/read/index.ts'

const textOf = async (html: string): Promise<string> => (await readHtml(html, 'a.html')).text

describe('text', () => {
  test.each([
    ['blocks end a line', '<div>港区<p>去年</p>今年<h2>明年</h2></div>', '港区\n去年\n今年\n明年\n'],
    ['br ends a line', '港区<br>去年<br/><br>今年', '港区\n去年\n今年\n'],
    ['inline elements join', '共<b>12</b><i>万</i><span>标准箱</span>', '共12万标准箱\n'],
    ['a line break beside Chinese is nothing', '港区\n  <b>去年</b>\n增长\n12%', '港区去年增长12%\n'],
    ['a line break between Latin words is a space', 'Green\n  Port 有限公司', 'Green Port 有限公司\n'],
    ['and between numbers', '<span>12</span>\n<span>345</span>', '12 345\n'],
    ['white space is one space', '<p>  港区  \t 去年  </p>', '港区 去年\n'],
    [
      'nbsp is a space',
      '<p>&nbsp;&nbsp;港区&nbsp;&nbsp;去年</p><p>&nbsp;</p><p>今年</p>',
      '港区  去年\n今年\n',
    ],
    ['full-width spaces stay', '<p>　　港区</p>', '　　港区\n'],
    ['entities', '1 &lt; 2 &amp; 3&#37; &#x6e2f;&mdash;', '1 < 2 & 3% 港—\n'],
    ['what nobody sees splits no number', '1&#8203;000&shy;元', '1000元\n'],
    ['pre', '<pre>港区  去年\n  今年\t12\r\n\r\n34</pre>', '港区  去年\n  今年\t12\n34\n'],
    [
      'what is not shown',
      '港<script>1</script><style>2</style><template>3</template><noscript>4</noscript><!-- 5 --><div hidden>6</div><p aria-hidden="true">7</p><p style="color:red; Display : none">8</p><p style="visibility:hidden">9</p><svg><title>10</title></svg><select><option>11</select><textarea>12</textarea>区',
      '港\n区\n',
    ],
    ['what only looks hidden', '<p aria-hidden="false">1</p><p style="display:block">2</p>', '1\n2\n'],
    ['readings of characters', '<ruby>甬<rp>(</rp><rt>yǒng</rt><rp>)</rp></ruby>城', '甬城\n'],
    ['lists', '<ul><li>一<li>二</ul><dl><dt>三<dd>四</dl>', '一\n二\n三\n四\n'],
    ['no text', '<div><p> </p></div>', ''],
    ['nothing', '', ''],
    ['no tags', '港区\n去年', '港区去年\n'],
    ['broken tags', '<p>港区<b>去年</p></div><p>今年</b', '港区去年\n今年\n'],
  ])('%s', async (_, html, text) => {
    expect(await textOf(html)).toBe(text)
  })
})

describe('tables', () => {
  test.each([
    [
      'cells never fuse',
      '<table><tr><td>12<td>345<tr><td>6</td><td>78</td></tr></table>后',
      '12\t345\n6\t78\n后\n',
    ],
    [
      'paragraphs and line breaks within cells',
      '<table>\n<tr>\n<td>\n<p>港区</p>\n</td>\n<td><p>吞吐量</p><p>万吨</p></td>\n</tr>\n<tr><th>东<br>港</th><td><div>12</div></td></tr></table>',
      '港区\t吞吐量 万吨\n东 港\t12\n',
    ],
    [
      'empty cells keep their place',
      '<table><tr><td>港</td><td></td><td>12</td><tr><td></td><td>3</td></table>',
      '港\t\t12\n\t3\n',
    ],
    [
      'a page laid out as a table',
      '<table><tr><td><ul><li>首页<li>新闻</ul></td><td><p>港区去年完成货物吞吐量1.2亿吨，比上年增长4.7%，其中集装箱吞吐量7.5万标准箱。</p><p>今年还要增长，管委会计划投入36亿元。</p><table><tr><td>港</td><td>12</td></tr></table></td></tr></table>',
      '首页\n新闻\n港区去年完成货物吞吐量1.2亿吨，比上年增长4.7%，其中集装箱吞吐量7.5万标准箱。\n今年还要增长，管委会计划投入36亿元。\n港\t12\n',
    ],
    [
      'a long cell in a row of figures',
      `<table><tr><td>港</td><td>12</td><td>${'备注'.repeat(40)}</td></table>`,
      `港\t12\t${'备注'.repeat(40)}\n`,
    ],
    ['cells without a row', '<td>12</td><td>345</td>', '12\n345\n'],
  ])('%s', async (_, html, text) => {
    expect(await textOf(html)).toBe(text)
  })
})

describe('metadata', () => {
  test.each([
    ['<meta property="og:title" content=" 港区  开港 "><title>别的</title>', '港区 开港'],
    ['<meta name="ArticleTitle" content="港区开港"><title>别的</title>', '港区开港'],
    ['<title>\n 港区&amp;城区 \n</title><h1>别的</h1>', '港区&城区'],
    ['<title> </title><h1>港区<br>开港</h1><h1>别的</h1>', '港区 开港'],
    ['<p>港区', null],
  ])('title of %s', async (html, title) => {
    expect((await readHtml(html, 'a.html')).title).toBe(title)
  })

  test.each([
    ['<meta property="article:published_time" content="2022-12-15T10:00:00+08:00">', '2022-12-15'],
    ['<meta name="PubDate" content="2022-12-15 10:00">', '2022-12-15'],
    ['<META NAME="publishdate" CONTENT="2022-12-15">', '2022-12-15'],
    ['<meta itemprop="datePublished" content="20221215">', '2022-12-15'],
    ['<meta name="date" content="later"><time datetime="2022-12-15T10:00">昨天</time>', '2022-12-15'],
    ['<meta name="date" content="2021-01-01"><meta name="pubdate" content="2022-12-15">', '2022-12-15'],
    ['<script type="application/ld+json">{"datePublished": "2022-12-15T10:00"}</script>', '2022-12-15'],
    ['<time datetime="2022-12-15"></time><time datetime="2022-12-16"></time>', null],
    ['<p>2022年12月15日', null],
  ])('date of %s', async (html, date) => {
    expect((await readHtml(html, 'a.html')).date).toBe(date)
  })
})

describe('hostile pages', () => {
  test('too deep is refused, with the number', async () => {
    for (const html of ['<div>'.repeat(100_000), '<li><td>'.repeat(50_000), '<b>'.repeat(2000)]) {
      await expect(readHtml(html, 'a.html')).rejects.toThrow(ReadError)
      await expect(readHtml(html, 'a.html')).rejects.toThrow(/a\.html is HTML of more than 1024 levels/)
    }
  })

  test('too large is refused, with the number', async () => {
    await expect(readHtml('x'.repeat(33 * 1024 * 1024), 'a.html')).rejects.toThrow(
      /too large: a\.html is HTML of 34603008/,
    )
  })

  test.each([
    ['open paragraphs', '<p>港区'],
    ['open list items', '<li>港区'],
    ['open cells', '<td>1'],
    ['script', '<script>'],
    ['closing tags', '</div>'],
    ['comments', '<!--'],
    ['less-than signs', '<'],
    ['attributes', '<a x="'],
    ['headings', '<h1></h1>'],
    ['spaces', '&nbsp;\n'],
  ])('many %s are read to the end', { timeout: 60_000 }, async (_, unit) => {
    // A quadratic step would take minutes, and so run into the limit.
    const { text } = await readHtml(`<table><tr>${unit.repeat(60_000)}`, 'a.html')
    expect(text.length).toBeLessThanOrEqual(unit.length * 60_000 * 2)
  })
})
