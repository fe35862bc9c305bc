import type { Passage } from '@lifang/policy';

/** Where each clause stands in the official text: its length and hash, from `pnpm policy passage`. */
export const passages = {
  'LF-1': {
    length: 33,
    sha256: 'a0af86f983a647d0d2019ab39df22d402cace4af4575a69f20efd9fa5873133c',
  },
  'LF-2': {
    length: 36,
    sha256: '7ddaf33d54f9b883851a13b21ac36a7b8b4612b8c7539dbe3ce423446db0801a',
  },
  'LF-3': {
    length: 16,
    sha256: '39bd20d6a01efc1749decda63382739876aefbbdeffa16912a97b7216956d939',
  },
  'LF-4': {
    length: 25,
    sha256: 'bec64ed49ea9a79a609811f90671cad525dfc824b70535be71e41ca7f4929bed',
  },
  'LF-5': {
    length: 35,
    sha256: '0982bc22bb5da129b3e29a53a9fb0966bc0efae330789acd9ba9e1821215d265',
  },
  'LF-6': {
    length: 15,
    sha256: '5d95e44e0f07bf9fbace8d70927fc518024bd0fe6f670f4455d433a2ca98b459',
  },
  'LF-7': {
    length: 26,
    sha256: '3c436ea9684d7e19ec00eb86b226e4127acb5bd43d46ac0858da2baf7c7d6966',
  },
  'LF-8': {
    length: 20,
    sha256: '841e4d54e1ef5783944e5c06b774f1a1ea3b1e43f6a3a6b42bf784f4138ee928',
  },
  'LF-9': {
    length: 25,
    sha256: '1ca6d836e3041336020820c192e01b5d10b799d805bba6dc3b06e6b7519903e5',
  },
  'LF-10': {
    length: 29,
    sha256: '3b68a0c199ffd8722a3ccd349e7fb49a971190019fe20768fe1fb7afa8699942',
  },
  'LF-11': {
    length: 19,
    sha256: 'bdc38ca6033f362af5a02268a5999d95062f0754c7d78bcb5ac146d282f835e4',
  },
  'LF-12': {
    length: 23,
    sha256: 'baa5638c7aa0e3fad3d3f844ec73109482a5dec42f136954b70d33240a82ec42',
  },
  'LF-12.1': {
    length: 16,
    sha256: '54051bf820dc669311e967fc5c817ecc0ae7771df42566794e572897bfe1c81b',
  },
  'LF-12.2': {
    length: 42,
    sha256: '6df1fee744fac9480c5f77a72a302ea85c610a04f184a0a0d10edb9fa6dcee15',
  },
  'LF-12.3': {
    length: 36,
    sha256: '41fec1b69fad845733cb2b7107c8ed3bbf90f251f57e228b02f3cae76fa914a9',
  },
  'LF-12.4': {
    length: 31,
    sha256: 'aa48024e09a803c4e5611e1e2420308cc2be12c7b83456286ef59f97b715d435',
  },
  'LF-12.5': {
    length: 31,
    sha256: 'e93a6a65b092c4176373781eea16fb13b3de60842784b521a5fab4f949c66bf1',
  },
  'LF-12.6': {
    length: 36,
    sha256: 'bef999f611cf5c0cd928844756ef08bf521fdb0f5c48dedfe5b9dd0b3f27402e',
  },
  'LF-12.7': {
    length: 42,
    sha256: 'e7c4c79bc21e81b765541981aa64f922c61e68f8834c049ba1af30c24dc9effd',
  },
  'LF-12.8': {
    length: 28,
    sha256: '21804528dabb1b203775bbaaa3fdc38354fbd5374ea8ab6d1c1bec03a5bcf827',
  },
  'LF-12.9': {
    length: 37,
    sha256: 'eb38737663935bf694be1979d0d09ef39bb5659dcb09a63b6701818aa749a216',
  },
  'LF-12.10': {
    length: 37,
    sha256: '9e63524a553be353d8b847657167a9cf383bb5eab5ed6965f77619d003683c28',
  },
  'LF-12.11': {
    length: 45,
    sha256: '278a232311db82dc9b3159d2d35a345fb04fb24c9afdd7bb7f184a874c463599',
  },
  'LF-12.12': {
    length: 44,
    sha256: '4424ee14707b1117cad0c3f298005707a974546c777784222b54b7cb4123f703',
  },
  'LF-12.13': {
    length: 32,
    sha256: 'c2229f9f20caa2919520a749efb5587cd090eb5e69e078e7b7c6287eeaf1ff76',
  },
  'LF-13': {
    length: 21,
    sha256: '276425fde0b68d7d29fe87aca7c3907ab60a7244382c51806600115d7416dd73',
  },
  'LF-13.1': {
    length: 22,
    sha256: '06e7b4b2e50b877a608868f70875fff6a760bf9da3600faec9f1a67b7ca04903',
  },
  'LF-14': {
    length: 17,
    sha256: '6575164b1e29a15874080fcb060e9c82b1d9a4efca5c900ec62f9056c107f655',
  },
} satisfies Readonly<Record<string, Passage>>;
