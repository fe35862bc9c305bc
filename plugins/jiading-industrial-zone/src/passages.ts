import type { Passage } from '@lifang/policy';

/** Where each clause stands in the official text: its length and hash, from `pnpm policy passage`. */
export const passages = {
  'JD-0-c': {
    length: 4,
    sha256: 'cc9975714d71eb968553787ebd44252ff4fcfe27fa95b9c7db8015199fd2b583',
  },
  'JD-3.1-b': {
    length: 64,
    sha256: '2d7cf4304f4e97153e5d6640b0d96a8fceebbd63bea814d1df545365705f3b34',
  },
  'JD-3.1-c': {
    length: 7,
    sha256: 'b3e2cac26ff613791ca629e513aef5bf537eff602081ae19c95d9b5598b600cb',
  },
  'JD-3.1-d': {
    length: 9,
    sha256: 'a837e25ab89b18b06ff4f74ccde5912753a24cf5a6914ff9b7293ea101cbca60',
  },
  'JD-3.1-e': {
    length: 13,
    sha256: '130eed92313f8518bcae102e005da23b6450bc206cda7d33cfe9d9a239dfe299',
  },
  'JD-3.1-f': {
    length: 8,
    sha256: '4b563b4127ef0f38289849bf2b03f9249f98b0d1049d2604f0ca22e00766b283',
  },
  'JD-3.4.2-a': {
    length: 28,
    sha256: 'a58a0720d18a3acd132190fce76ab2b53431716682c771476dd456b8ecec4736',
  },
  'JD-3.4.2-b': {
    length: 32,
    sha256: '64ce7857f8ce1dea7ad79972215aa57e1d6bad4735199e8213c244c27c4331a8',
  },
  'JD-3.4.2-c': {
    length: 25,
    sha256: 'd0864de63b6da8a002c42fb6200367f32297562b02367dc8260951768ea0824b',
  },
  'JD-3.4.2-d': {
    length: 25,
    sha256: 'd0864de63b6da8a002c42fb6200367f32297562b02367dc8260951768ea0824b',
  },
  'JD-3.4.2-e': {
    length: 25,
    sha256: 'd0864de63b6da8a002c42fb6200367f32297562b02367dc8260951768ea0824b',
  },
  'JD-3.4.2-f': {
    length: 15,
    sha256: 'b39a36ad30623f3bdf80f9c9dedfd3468a6181f58c675455d4e4e02b0724d9f0',
  },
  'JD-3.4.2-g': {
    length: 16,
    sha256: '2d2e9ec07b588904ead2547ed147e1ca30adb8010d7954d3c602053d8f3f4437',
  },
  'JD-3.4.2-h': {
    length: 14,
    sha256: '3634b11938e8ea317a76500d1745aded4d2542315f1a3d442ffbf4aef8b9867c',
  },
  'JD-3.4.2-i': {
    length: 20,
    sha256: '9c0ac85c72785c47c0fdaa990acf24255544de4768332dcbf701631d139c1167',
  },
  'JD-3.4.2-j': {
    length: 21,
    sha256: '2abb6c5cbc738de7b63901181a004f6cd700c39fadfbb9533f9355446001392a',
  },
  'JD-3.4.2-k': {
    length: 21,
    sha256: '2abb6c5cbc738de7b63901181a004f6cd700c39fadfbb9533f9355446001392a',
  },
  'JD-3.4.2-l': {
    length: 21,
    sha256: '2abb6c5cbc738de7b63901181a004f6cd700c39fadfbb9533f9355446001392a',
  },
  'JD-3.4.2-m': {
    length: 21,
    sha256: '2abb6c5cbc738de7b63901181a004f6cd700c39fadfbb9533f9355446001392a',
  },
} satisfies Readonly<Record<string, Passage>>;
