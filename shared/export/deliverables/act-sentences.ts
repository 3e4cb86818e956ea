const startsWithVowel = /^[aeiouyhàâäéèêëîïôöùûü]/iu
/** Words that lose their capital inside a sentence; a name keeps it. */
const smallWords =
  /^(les?|la|l’|un|une|des|du|de|ce|cet|cette|ces|il|elle|ils|elles|on|nous|notre|nos|aucun|aucune|chaque|dans|depuis|en|au|aux|à|par|pour|sur)(?=[\s’]|$)/iu

/** A typed sentence as the rest of another: no full stop, no capital on a small word, no « Vu » or « Considérant que » twice. */
export const asClause = (text: string): string => {
  const bare = text
    .trim()
    .replace(/^vu\s+/iu, '')
    .replace(/^considérant\s+(que\s+|qu’)?/iu, '')
    .replace(/[\s.;,]+$/u, '')
  return smallWords.test(bare) || /^l’/iu.test(bare) ? bare.slice(0, 1).toLowerCase() + bare.slice(1) : bare
}

/** True when "que" loses its vowel before this clause: "qu’il", "qu’une". */
export const needsElision = (clause: string): boolean =>
  startsWithVowel.test(clause) && !/^(h|onz|oui|y)/iu.test(clause)
