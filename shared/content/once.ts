/** The result of `read`, worked out at the first call and kept: bundled content never changes while the program runs. */
export const once = <Value>(read: () => Value): (() => Value) => {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: read() }
    return kept.value
  }
}
