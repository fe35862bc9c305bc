import type { Passage } from '@lifang/policy';

/** Where each clause stands in the official text: its length and hash, from `pnpm policy passage`. */
export const passages = {
  'JD-0-a': {
    length: 25,
    sha256: 'df976116652fac4d4aa7cd70d113d698c4a209578e894da089a517a449ca1bac',
  },
  'JD-0-b': {
    length: 18,
    sha256: '3e722b4dbd849b4ca9d0c4d72219801bf314ad8ecdb3f01c2bb3a7cb9260a8cb',
  },
  'JD-0-c': {
    length: 4,
    sha256: 'cc9975714d71eb968553787ebd44252ff4fcfe27fa95b9c7db8015199fd2b583',
  },
  'JD-0-d': {
    length: 40,
    sha256: '481cdd56083babb8888241001773d4d3b0b491ff58d8d3840d62d2cbbc4a0418',
  },
  'JD-0-e': {
    length: 7,
    sha256: 'f26efcba4e16b51ded376f194cbef2a495a6a28da29a16dc4cf831f85979ce0e',
  },
  'JD-0-f': {
    length: 73,
    sha256: '9c31796f873a41bbeb91a4a019b05ce8f0b117ec514616b9e09be2dbe95c7844',
  },
  'JD-1-a': {
    length: 54,
    sha256: 'b38d81d3c775e9157f69353c88f706bd56ea90f89d6520ed914aa7a6ae40171d',
  },
  'JD-1-b': {
    length: 60,
    sha256: '3fb0be21d1ad0d24292337c3ace86a9a450fcf190fa22ca88dab359b38ebc4a0',
  },
  'JD-2-a': {
    length: 42,
    sha256: 'a8a54cebf0545c8944ea715e94a9077efa90b3eab092e85f42117c91c64f7023',
  },
  'JD-2-b': {
    length: 50,
    sha256: '39896ca0a0fb9a0b66cefc354107c8e9aa3bbaf0f296ab6a7b543cb9e19557dc',
  },
  'JD-2-c': {
    length: 63,
    sha256: 'a883af61b9bf2a16e11f1a5a900adf95a854ca570fb1e4c59fc23479b30dec97',
  },
  'JD-3.1-a': {
    length: 8,
    sha256: '991dced0e0812307fc87ddc77c7bcc1c4d8d21d1bad99392496d1a6ad6533317',
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
  'JD-3.1-g': {
    length: 29,
    sha256: 'e2710fbd06206927ece8d269b91a8f0e7fcb2114492d2c26f1f4e10ab3f2830e',
  },
  'JD-3.1-h': {
    length: 35,
    sha256: 'a9dac6ea7696150ef90cca2491331d348fc65f054ed1e0ed1f83e8a64652b0a1',
  },
  'JD-3.1-i': {
    length: 15,
    sha256: '679b539036163d7e272e8c0a049705fdfd56afb977bb28a2861186a0b6f63d24',
  },
  'JD-3.1-j': {
    length: 15,
    sha256: '681569ba92a0f487ccde9a746d1ce604f2757431ede9209750ef66f9662256f8',
  },
  'JD-3.2-a': {
    length: 23,
    sha256: 'c0564dd8cba7d60004ab31a6ff46a701b97672f94e72119ff98e7fbd6a1ff151',
  },
  'JD-3.2-b': {
    length: 23,
    sha256: 'd72edb52049b7c7781afa71256b59816542a0c2842b56f7c3d643c271ec8aac4',
  },
  'JD-3.2-c': {
    length: 19,
    sha256: '0c7ae9b97f1e634ac144aba0cc9e9bad505b02a242a123b655c1c73acc22507b',
  },
  'JD-3.2-d': {
    length: 52,
    sha256: '0c161934cdf2063037013ea7573552302694dc7adf19670b38197a7e4298318f',
  },
  'JD-3.2-e': {
    length: 15,
    sha256: '03ecd536d855c4932d306081c3ecc070e1ce1efbee553ac1d6e637be46b805ee',
  },
  'JD-3.2-f': {
    length: 12,
    sha256: '1d3fe53f638bb03aa6ae5e0bfed1ed0159ef0fc6afdbcbbdc5447f9f9164f9cc',
  },
  'JD-3.2-g': {
    length: 23,
    sha256: '9fad01a9b6335025aaa88fc07acaf0b20a0b99ad9d7329e46b38be36d5576cf7',
  },
  'JD-3.3-a': {
    length: 32,
    sha256: 'bb96cbbdb7971f290c0320d45e0f0ace9cf4bf52c4dfc4a9fe045e4d047c5b91',
  },
  'JD-3.3-b': {
    length: 33,
    sha256: '5c63816e4f63962c9a7cbb922ace39b169c28626facab0e233d58d368162e54b',
  },
  'JD-3.3-c': {
    length: 33,
    sha256: '5c63816e4f63962c9a7cbb922ace39b169c28626facab0e233d58d368162e54b',
  },
  'JD-3.3-d': {
    length: 33,
    sha256: '5c63816e4f63962c9a7cbb922ace39b169c28626facab0e233d58d368162e54b',
  },
  'JD-3.3-e': {
    length: 15,
    sha256: '27eb89c0461723d3b9a7e8264cd4c0f7a5cbab2ee171bb9b29821043129b2308',
  },
  'JD-3.3-f': {
    length: 25,
    sha256: 'd44879311c2fe0cbd27208d06cb9139fd24d4b7dec6fd33e29612a311144d731',
  },
  'JD-3.3-g': {
    length: 14,
    sha256: 'd87d925564d4a41ce7f9b41968b28853a534a38a81d04c59e5e776e59256c74e',
  },
  'JD-3.3-h': {
    length: 18,
    sha256: '354eca4cc11c9285546972f0bf463ffe82aec98769d164a577352b3bc4fa9274',
  },
  'JD-3.3-i': {
    length: 17,
    sha256: '7fc32574cd6b9afaeffd2442c5735375b6e195032553105e462fe74dd8a014b6',
  },
  'JD-3.4-a': {
    length: 23,
    sha256: '35f2b49f47f23d3950402c7fd2c8aa22ae8e2d37ad9d978719e4316050484640',
  },
  'JD-3.4-b': {
    length: 32,
    sha256: '1938c673d73f14d67520aaacffc2c672902824f726b78800d5f0d5684ab7139d',
  },
  'JD-3.4.1-a': {
    length: 25,
    sha256: '513d68a0081c3ab09294d1380130c8446bcb0367afeec3a6a4ebcccce1ade75d',
  },
  'JD-3.4.1-b': {
    length: 6,
    sha256: 'f326989bdd2e5b9ba3de25fc2b0efe6965d1eeeccabaa3702a251fc8fe382639',
  },
  'JD-3.4.1-c': {
    length: 13,
    sha256: 'b70fe60fd2950b79983a149db177c031b83b6840cdfa84f48225f362196b7591',
  },
  'JD-3.4.1-d': {
    length: 23,
    sha256: 'ba0dcbbe2b8ebf7496930d6c8e5404df2f6059ed6de8fb9b5f1e908d0b579ad3',
  },
  'JD-3.4.1-e': {
    length: 10,
    sha256: 'f3cf219865b18c8df68557ebde26a190ca2f081356942f958f49cd435ff283c6',
  },
  'JD-3.4.1-f': {
    length: 12,
    sha256: '3b16fdb0248683d71418b85fda5261ea9fd8283616622382b401bcdb5b5760ac',
  },
  'JD-3.4.1-g': {
    length: 11,
    sha256: 'e13fdb99a5112319dee7ec18013243598a9a77c9b9421a46445074d7d0739e78',
  },
  'JD-3.4.1-h': {
    length: 28,
    sha256: 'b4073a9c35f9e5d48539b2cef98cb8d55c1c23d5e561ef3f5e7d7d6b75749c7d',
  },
  'JD-3.4.1-i': {
    length: 12,
    sha256: 'dd991b6d4137f2b1cb9b8d5a0be979041c2a1ed1c31e3d5695a9ec9b060ae2d0',
  },
  'JD-3.4.1-j': {
    length: 10,
    sha256: '818843f765bf9b427b12cd0f47c24d9acb81032f640155dd32633a0f5ed71ed6',
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
  'JD-3.4.3-a': {
    length: 31,
    sha256: 'd18ebb01f4870c9c9a34e579e5301bf0a1c8f0c388aebd88ea2e89a564891bd6',
  },
  'JD-3.4.3-b': {
    length: 8,
    sha256: 'e549d64c366e9c693d0bea143de923a719ea71f3bf315ece95a45b1f34fd0b2c',
  },
  'JD-3.4.3-c': {
    length: 8,
    sha256: '55163d058814d75987ce3e782f8e936ef5a35e2bb8583d9cba42e7a46544b9ed',
  },
  'JD-3.4.3-d': {
    length: 8,
    sha256: 'ae56824b892d97c78c5aaa62bcb984dfdba423456b6960f6a10a4fe00e840772',
  },
  'JD-3.4.3-e': {
    length: 30,
    sha256: 'e6fe6072d0dd699614593a8b7aea21313a9fdabab6f188573876fb6a77e9c70d',
  },
  'JD-3.4.3-f': {
    length: 15,
    sha256: 'e06ba99b1f37d34fe83ebba258be9dd372f873491b5bc487f9bf094d259904f4',
  },
  'JD-3.4.3-g': {
    length: 21,
    sha256: 'ebc16fd249dd49de0e60743ada91b186a1a0689b73f7270f9359b0dfd821640b',
  },
  'JD-3.4.3-h': {
    length: 22,
    sha256: '2c2083183f332d3b6995097791b31930d7675d25ed90eaf5e6e61347d1a4bbe7',
  },
  'JD-3.4.3-i': {
    length: 28,
    sha256: '802b1e47336d9bc0553bdd7bcabc7f78a6c20c458443d6f0da10b5a44c840a99',
  },
  'JD-3.4.3-j': {
    length: 28,
    sha256: '802b1e47336d9bc0553bdd7bcabc7f78a6c20c458443d6f0da10b5a44c840a99',
  },
  'JD-3.4.3-k': {
    length: 28,
    sha256: '802b1e47336d9bc0553bdd7bcabc7f78a6c20c458443d6f0da10b5a44c840a99',
  },
  'JD-3.4.3-l': {
    length: 13,
    sha256: '605f19184cde5f47f2609e1511d5650a7315a78ed321f22d353890bd323e2d4c',
  },
  'JD-3.4.3-m': {
    length: 13,
    sha256: '605f19184cde5f47f2609e1511d5650a7315a78ed321f22d353890bd323e2d4c',
  },
  'JD-3.4.4-a': {
    length: 37,
    sha256: '3e070c6c45a6abfd9bac383cbaf1337d0d9bc900f30a27e204474a3d125189f2',
  },
  'JD-3.4.4-b': {
    length: 37,
    sha256: '3e070c6c45a6abfd9bac383cbaf1337d0d9bc900f30a27e204474a3d125189f2',
  },
  'JD-3.4.4-c': {
    length: 37,
    sha256: '3e070c6c45a6abfd9bac383cbaf1337d0d9bc900f30a27e204474a3d125189f2',
  },
  'JD-3.4.4-d': {
    length: 53,
    sha256: 'a9b576fff5dbe18b752d06530832fbcb91e6ef5d0bb10d5a8ef54c9a59c72808',
  },
  'JD-3.4.4-e': {
    length: 53,
    sha256: 'a9b576fff5dbe18b752d06530832fbcb91e6ef5d0bb10d5a8ef54c9a59c72808',
  },
  'JD-3.4.4-f': {
    length: 38,
    sha256: '5e92838bc6dadf53582bc91c7d684ec4b38198022dff3344de9a851a166d367a',
  },
  'JD-3.4.4-g': {
    length: 17,
    sha256: 'd0570efd26707b9aa623961f60bbbced7ffa93b273900855724e4aa9092998e3',
  },
  'JD-3.4.4-h': {
    length: 39,
    sha256: '849b12dbd253ef4320247c3e7f4658c6efdd209da37e2dd7282c599817421afe',
  },
  'JD-3.4.5-a': {
    length: 36,
    sha256: '58835a8628f6464ac8a162fa5eca7641a2039dcb0430aa0083bf5ac2de112e02',
  },
  'JD-3.4.5-b': {
    length: 36,
    sha256: '58835a8628f6464ac8a162fa5eca7641a2039dcb0430aa0083bf5ac2de112e02',
  },
  'JD-3.4.5-c': {
    length: 36,
    sha256: '58835a8628f6464ac8a162fa5eca7641a2039dcb0430aa0083bf5ac2de112e02',
  },
  'JD-3.4.5-d': {
    length: 42,
    sha256: 'fff7e0ce907471d956eba67cc0f1d863cdf5cac7d8fcbc6b4b9d1c15086c45f7',
  },
  'JD-3.4.5-e': {
    length: 42,
    sha256: 'fff7e0ce907471d956eba67cc0f1d863cdf5cac7d8fcbc6b4b9d1c15086c45f7',
  },
  'JD-3.4.5-f': {
    length: 42,
    sha256: 'fff7e0ce907471d956eba67cc0f1d863cdf5cac7d8fcbc6b4b9d1c15086c45f7',
  },
  'JD-3.4.5-g': {
    length: 35,
    sha256: 'a29b8a2428079101593345839b468de48ae1eac07b2fae15434aeedd7939b4cb',
  },
  'JD-3.4.5-h': {
    length: 24,
    sha256: '27f39cf700859d9dde5a0f690e98236b407862c676c0ddfb4c82fd3f4983b0f3',
  },
} satisfies Readonly<Record<string, Passage>>;
