// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: fitted weights are near such constants by chance
/** Weights of the signs that bare claims are ranked and decided by. Written by `npm run -s fit -- DIRECTORY NEGATIVES…`. */

/** BM25F below which no claim is looked at closely. */
export const LEAST_SCORE = 14;

/** Sum from which a sentence counts as a restatement: above that of every ordinary sentence seen in fitting. */
export const THRESHOLD = 1.3974;

/** Which of the retrieved claims comes first. */
export const RANKING = {
  bias: 0,
  weights: {
    score: 0.7917,
    scoreOfBest: 3.0855,
    scoreOfSelf: -0.5102,
    rank: 2.9282,
    lead: 0.0595,
    claimCovered: -1.2428,
    titleCovered: -1.4016,
    bestCovered: -0.5505,
    allCovered: -6.1838,
    queryCovered: -0.3326,
    queryCoveredByClaim: -1.1598,
    sentenceMatch: 1.332,
    sentenceCovers: 1.2545,
    cosineClaim: 0.6434,
    cosineTitle: -0.2146,
    cosineAll: -1.2857,
    rarest: 1.665,
    secondRarest: -0.315,
    thirdRarest: 0.8146,
    missing: -0.1748,
    missingOrdinary: -0.2278,
    namesCovered: 0.3913,
    queryNamesCovered: 0.6389,
    ordinaryCovered: 1.1999,
    ordinaryMatched: 0.032,
    figuresShared: 0.5493,
    figuresMissing: -0.142,
    year: 0.0428,
    author: 0.1903,
    tags: 0.2858,
    pairs: 0.2152,
    near: 1.5316,
    run: -0.8137,
    gramsClaim: 3.8786,
    gramsTitle: 6.1754,
    gramsAll: 5.8652,
    media: 0.887,
    claimLength: -0.3481,
    matched: -0.3325,
  },
};

/** Whether the first is restated. */
export const DECISION = {
  bias: -61.3687,
  weights: {
    scoreOfBest: 42.5404,
    rank: 7.2526,
    titleCovered: 0.6169,
    sentenceMatch: 1.7978,
    cosineTitle: 0.169,
    rarest: 5.485,
    secondRarest: 1.4206,
    namesCovered: 0.5974,
    figuresShared: 0.6757,
    figuresMissing: -0.0278,
    gramsTitle: 4.1889,
    claimLength: 0.0265,
    queryLength: 0.3737,
    matched: 1.0781,
  },
};
