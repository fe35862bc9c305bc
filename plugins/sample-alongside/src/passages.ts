import type { Passage } from '@lifang/policy';

/** Where each clause stands in the official text: its length and hash, from `pnpm policy passage`. */
export const passages = {
  'SA-1': {
    length: 19,
    sha256: '8ff492b5814a1cdda1bd69939d8c21a85d1e734d55129f6c4d2e4443b960360a',
  },
  'SA-2': {
    length: 26,
    sha256: '87d745e62860c425853ffb557b9416d5f7ae66e4eea0ced5025ad141768ba8bb',
  },
  'SA-3': {
    length: 18,
    sha256: 'd2b144b558055b43d102c10f324410eb7ccfcae46ebf19c3496531ffebebdf54',
  },
  'SA-4': {
    length: 15,
    sha256: '062b0158adfa2d997de1ef8bbf44ae933f8a67bfe3bac2b5aff2e51f6da2a950',
  },
  'SA-5': {
    length: 43,
    sha256: '2836218cb7f1c563f36d126691f71b5a2d350768c211b2812d1b472645b88743',
  },
  'SA-6': {
    length: 18,
    sha256: '5cd3995e201984a525955b8d188f4ca240d55c8eac2ed9742a4b07c368046764',
  },
  'SA-7': {
    length: 26,
    sha256: 'b7294cfba13964a99a0606b1e25732ad9f8d5a9abf41b0728839ff081fd9eb15',
  },
  'SA-8': {
    length: 14,
    sha256: 'dcf1fbcffdfed36ada37dbc0c8e5407b396c0096fa73f30c41d9890765c6a1ba',
  },
} satisfies Readonly<Record<string, Passage>>;
