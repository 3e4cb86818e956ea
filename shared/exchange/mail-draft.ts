import messages from '../../resources/exchange/messages.json' with { type: 'json' }

/** A message ready to copy, or to write as a draft. */
export interface MailMessage {
  readonly to?: string
  readonly subject: string
  readonly body: string
}

type MessageName = keyof typeof messages

/** A message of the bundled models, its places filled. */
export const fillMessage = (
  name: MessageName,
  values: Readonly<Record<string, string>>,
  to: string | undefined,
): MailMessage => {
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_all, key: string) => values[key] ?? '')
  const { subject, body } = messages[name]
  return { ...(to !== undefined && { to }), subject: fill(subject), body: body.map(fill).join('\n') }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base 64 of bytes (RFC 4648): neither the window's nor Node's own, since this code knows neither. */
const toBase64 = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const left = bytes.length - at
    parts.push(
      (alphabet[a >> 2] ?? '') +
        (alphabet[((a & 3) << 4) | (b >> 4)] ?? '') +
        (left > 1 ? (alphabet[((b & 15) << 2) | (c >> 6)] ?? '') : '=') +
        (left > 2 ? (alphabet[c & 63] ?? '') : '='),
    )
  }
  return parts.join('')
}

/** UTF-8 bytes; `encode` is the caller's, for the same reason. */
export type EncodeText = (text: string) => Uint8Array

const MIME_LINE = 76
const inLines = (base64: string): string => base64.match(new RegExp(`.{1,${MIME_LINE}}`, 'g'))?.join('\r\n') ?? ''

/** A header with accents (RFC 2047), in words of at most 75 characters. */
const headerText = (text: string, encode: EncodeText): string =>
  (text.replace(/[\r\n]+/g, ' ').match(/.{1,10}/gu) ?? [])
    .map((part) => `=?UTF-8?B?${toBase64(encode(part))}?=`)
    .join('\r\n ')

/** One plain address: anything else could add recipients or headers, and is left for the sender to type. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/

/**
 * A draft that mail programs open ready to send (`X-Unsent`), with one file attached. RFC 5322 and 2045; plain text
 * only. The same input gives the same bytes.
 */
export const writeMailDraft = (
  message: MailMessage,
  file: { readonly name: string; readonly bytes: Uint8Array },
  encode: EncodeText,
): Uint8Array => {
  const boundary = `=_petits-pas_${file.name.replace(/[^A-Za-z0-9]/g, '-')}`
  const lines = [
    'X-Unsent: 1',
    ...(message.to !== undefined && ADDRESS.test(message.to) ? [`To: ${message.to}`] : []),
    `Subject: ${headerText(message.subject, encode)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(toBase64(encode(message.body.replaceAll('\n', '\r\n')))),
    `--${boundary}`,
    `Content-Type: application/octet-stream; name="${file.name}"`,
    `Content-Disposition: attachment; filename="${file.name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    inLines(toBase64(file.bytes)),
    `--${boundary}--`,
    '',
  ]
  return encode(lines.join('\r\n'))
}
