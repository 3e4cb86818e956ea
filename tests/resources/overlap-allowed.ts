/**
 * Runs of words that any text on the subject shares: names of acts, of reference frames, of things that have one name.
 * Titles of the official practices and of the ten steps are added by the test.
 */
export const allowedPhrases = {
  laws: [
    'Loi n° 2020-105 du 10 février 2020 relative à la lutte contre le gaspillage et à l’économie circulaire',
    'Loi n° 2020-105 du 10 février 2020',
    'visant à réduire l’empreinte environnementale du numérique',
    'Code général de la propriété des personnes publiques',
  ],
  frames: [
    'Référentiel général d’écoconception de services numériques',
    'Référentiel général d’amélioration de l’accessibilité',
    'Agence nationale de la sécurité des systèmes d’information',
  ],
  terms: ['émissions de gaz à effet de serre', 'indice de réparabilité', 'durée de vie moyenne'],
} as const
