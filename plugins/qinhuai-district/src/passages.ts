import type { Passage } from '@lifang/policy';

/** Where each clause stands in the official text: its length and hash, from `pnpm policy passage`. */
export const passages = {
  'QH-0-a': {
    length: 30,
    sha256: '84cac46aabb1f1b5df45afe75ac7964dc832cec83d28d0abfb6836f56d762b58',
  },
  'QH-0-b': {
    length: 68,
    sha256: '141fccc755494ad32ff9f8588d640a9a75dcaefa40a574c968c6090d6410efa2',
  },
  'QH-0-c': {
    length: 46,
    sha256: 'a52795dc2fbc0b125241cbbf633ffa622d8ba1aaedd4001cea297f299a0e6528',
  },
  'QH-0-d': {
    length: 61,
    sha256: 'd998a601ab08d11b3d3fcfe2dc52370fdf160a6f12742fdaa6b303f6b7a4de48',
  },
  'QH-1-a': {
    length: 26,
    sha256: 'dd954772f1169c35dae2d62290e422c923014165878430f9068d5ce7e5984ec2',
  },
  'QH-1-b': {
    length: 12,
    sha256: 'fbd1ba00dae2d9683b50ee486628e165c868b0d42c462627b05b8f3b57dc568c',
  },
  'QH-1-c': {
    length: 29,
    sha256: '4685ea5eb277d1e88b956a74e3558cb5ec87010412171c536ebb04c1573c0fe5',
  },
  'QH-1-d': {
    length: 41,
    sha256: '50e139f201a876ed892e9c7c435d655b3b762edad6503f20abb391d55782875d',
  },
  'QH-1-e': {
    length: 12,
    sha256: 'ab237f2aa1fa9d5cd87c5350206bf73600c4a95948cde1e03622322ed29c6401',
  },
  'QH-1-f': {
    length: 31,
    sha256: '70e24e9e8c6bea9d08d6a81e12d1e036c639d8853419b4dda16ddaeed5e871e2',
  },
  'QH-1-g': {
    length: 6,
    sha256: 'e1240ba45a550105bf8fe8c8a5376601899a59e4f41d51716aae4652a7e281b3',
  },
  'QH-1-h': {
    length: 8,
    sha256: '7e741723427f703a89c5c1b7cc65817a5c137cfe17305fb1ad8a4bd101b62bd6',
  },
  'QH-1-i': {
    length: 34,
    sha256: 'fb08711e526e6a0077dda45aad5d77a0540f4c994efafc95774c3d8428288c73',
  },
  'QH-1-j': {
    length: 15,
    sha256: '15049d7960abe7a53d511490c975c5aa56761dc2591cccbb97c2bc6f9cb189d4',
  },
  'QH-1-k': {
    length: 18,
    sha256: '7a51ed167e7caffe1d617e9f66089df34581aa5e563b517ae58bf7e9a7c6510b',
  },
  'QH-1-l': {
    length: 7,
    sha256: 'afe2ff28e45bb7221a0892797fa97b0904f797e8b074fbef826f655bf674f718',
  },
  'QH-1-m': {
    length: 9,
    sha256: 'a1fe8803392d508add438d0f1b7295d67f919fcfa0d29f080dd0835ccc0e75ec',
  },
  'QH-1-n': {
    length: 20,
    sha256: 'b488c0a67d06cc18c74131ab0e851bff591cddd02b7b00a16b8ac8984e1343f3',
  },
  'QH-1-o': {
    length: 10,
    sha256: '3163877d8259049dacf38b339439aa179bb1bdd9535b50fbf6f58b91a5ed07ca',
  },
  'QH-2-a': {
    length: 29,
    sha256: '5ef3381d1d021b8a1276d1ccd8035dde1b80b32ba4b8b281338d0537d9581c83',
  },
  'QH-2-b': {
    length: 18,
    sha256: '84d1f57003dafea5f684e3f7e4c77d65f0afae9c104a64b0f50353baded7d45f',
  },
  'QH-2-c': {
    length: 9,
    sha256: '9b40de3b018fbb821826594e1579edae55340bd152a5f81ca495101898ac9399',
  },
  'QH-2-d': {
    length: 13,
    sha256: '3a61d72096a65474e90e15a7446a44e2039d1e87713068aae4619f47ebaf90a2',
  },
  'QH-2-e': {
    length: 5,
    sha256: 'b0eefc49e6a943c5995674e3ef74e2d966a125b43640d8c97cc92f8fa1981a1f',
  },
  'QH-2-f': {
    length: 5,
    sha256: '6b7d85e03db091bd2fdeb5c4c8f5c8e5dc2b4bbfc51be619066fbedf85c68f4d',
  },
  'QH-2-g': {
    length: 6,
    sha256: '6dea47b32f77acb99c489ac3eab77fb3b399e5d86bcd981a0aeafb2fcf3e10e4',
  },
  'QH-2-h': {
    length: 13,
    sha256: 'dc07bdaee24c2863e4e549b1631dc28f0ad986139e3c53b6c6a204f1377387e0',
  },
  'QH-2-i': {
    length: 16,
    sha256: '2da343e8ce9f6e085d78a6067b9e00358569fcfa0c5bf143d80dff4e942888d5',
  },
  'QH-2-j': {
    length: 30,
    sha256: '5281b7f53b5b10ef8d3e9456fec54ea71e7e4b5829590f1478c792e61d2d49e3',
  },
  'QH-2-k': {
    length: 30,
    sha256: '5281b7f53b5b10ef8d3e9456fec54ea71e7e4b5829590f1478c792e61d2d49e3',
  },
  'QH-2-l': {
    length: 30,
    sha256: '9243696d0c6c0ff4eb5597ec91c62d064719b90d38216d24d0c8a954d2ed72e4',
  },
  'QH-2-m': {
    length: 30,
    sha256: '1c770b3f221e1a76c8638b250cdff621ea8aff18c75807a27064a90a5fa11245',
  },
  'QH-2-n': {
    length: 15,
    sha256: '992185da98d8c5a990674e82acf16cb9248958fb129d0fbe679c2a8a0f30ae79',
  },
  'QH-2-o': {
    length: 12,
    sha256: 'a584e2ada7bfe5641c2ac53364c029804fbfaaf0d7a81c045e34e475cf7687a2',
  },
  'QH-3-a': {
    length: 38,
    sha256: 'dcde4473a599fe498dcddf776c07895eb19d7efbeab6d4cb2c3d379ea0ea0dfc',
  },
  'QH-3-b': {
    length: 33,
    sha256: 'fa15a6f3dac34bf6c5de66987f35d0b8855ac5bdabb15f5a701bc3073a2c69b0',
  },
  'QH-3-c': {
    length: 10,
    sha256: 'eccbfa8eab2b17a7eb5f4162decf4686ad397555d2378a3e25c5c753711a95f6',
  },
  'QH-3-d': {
    length: 15,
    sha256: '8160b7eb1e71d3f81e232d7ad3eb2373756d12425e2bfd4380b11e449fefc1f2',
  },
  'QH-3-e': {
    length: 22,
    sha256: 'fea176da5b0b26fc9818da91784090b51413d75c7b10a24c568fde2fe46a6d4b',
  },
  'QH-3-f': {
    length: 45,
    sha256: 'feec63e56c470dd10944c9eaed3420be4df63bd48f10a7a293ebe4e97cec29cb',
  },
  'QH-3-g': {
    length: 13,
    sha256: 'de4acf0d1a534d443df4cefc00e882ff91180b047a2f6e383004bc96fae16724',
  },
  'QH-3-h': {
    length: 12,
    sha256: '749f8596271746bae56522d52d11cf4b411277a7ee08e3fdebf9975168bd94b2',
  },
  'QH-3-i': {
    length: 45,
    sha256: '21df0d68509b023bf27374f3466836cd18e65250bce2b1d17428fcb4fb270308',
  },
  'QH-3-j': {
    length: 9,
    sha256: 'f69d826381c4791f5ebda80ba8835019a1148ae14c7786d1efa2816871880808',
  },
  'QH-3-k': {
    length: 8,
    sha256: '87014f17e53c318e01130399fcf86be2b6d506a9ca6897c71a71b000a342bae5',
  },
  'QH-3-l': {
    length: 34,
    sha256: '1e53981be5325847dc975f875e33fb470fa9aad1b6453cd071d497845741b2dc',
  },
  'QH-3-m': {
    length: 34,
    sha256: '1e53981be5325847dc975f875e33fb470fa9aad1b6453cd071d497845741b2dc',
  },
  'QH-3-n': {
    length: 20,
    sha256: '734fca267549fc51010e3a4ab3a6e2877635670a4c51bc67cb031e50e22dee40',
  },
  'QH-3-o': {
    length: 8,
    sha256: 'd366f677ecc78fcce6c98b0bb927e05fd8601e7710923d9b8f54748560501369',
  },
  'QH-4-a': {
    length: 43,
    sha256: 'c0c787e4ba0a19ce4fd4ba64555077e929407c3b50489553f55d536d9142d9cb',
  },
  'QH-4-b': {
    length: 44,
    sha256: '2ae7fa642ee0bc0778d336857e6dbb12b5ad60c118a54745d2e0f63cca735dab',
  },
  'QH-4-c': {
    length: 19,
    sha256: 'a4b0d183c1eecb78f1c7a14c9b8d4df2b97b260f32557c392147d120335dbf85',
  },
  'QH-4-d': {
    length: 17,
    sha256: 'c655cd67eace03501b8cb980cc402dcc46b8472e5ca0e5a79113de0e6f431545',
  },
  'QH-4-e': {
    length: 24,
    sha256: 'd5c29bd4776890d08e66c7e3c21decd38c6ec124610d413a3824e6708b6f124c',
  },
  'QH-4-f': {
    length: 13,
    sha256: '08a0f1412d34441862355f98c15b2dc3bd6ec3c06709fa65accf83fc615c68d8',
  },
  'QH-4-g': {
    length: 11,
    sha256: '4a9a2bf12daae58aa7de7bc2c32e2379c27a809ef4cd9087ec6ab652ad1a08ba',
  },
  'QH-4-h': {
    length: 21,
    sha256: '8cd82e59d3018b61175f46e3514faaa818ff1fa12b435dc3d3512618ada6fa4b',
  },
  'QH-4-i': {
    length: 21,
    sha256: '8cd82e59d3018b61175f46e3514faaa818ff1fa12b435dc3d3512618ada6fa4b',
  },
  'QH-4-j': {
    length: 24,
    sha256: '5c11e71597ebe472b65e36ffaba4ab7c0e6c15d6c679ed222a9f1b628e1fe39f',
  },
  'QH-5-a': {
    length: 69,
    sha256: '977e5216ad5c37df69481ad973be6a543278f5ee4af1b10b47b507a74c594c50',
  },
  'QH-5-b': {
    length: 28,
    sha256: 'e978e3cd556969dd6f42de031d257ad36f0b28f5b6f5f2bb3917367888a09656',
  },
  'QH-5-c': {
    length: 19,
    sha256: 'bfea7a8641540e98bdfb5a54fec4340cda5116adecdc080c66e23483a9e7ea0a',
  },
  'QH-5-d': {
    length: 20,
    sha256: '91a4758dd220a7b1ea7eab363e80d86f58080125b3fba872a975b40df6af3d83',
  },
  'QH-5-e': {
    length: 18,
    sha256: 'ce2383ce3d5075ba7a916c2869ae4ad92d059dbb4026675dd18c26c6a838e924',
  },
  'QH-5-f': {
    length: 28,
    sha256: '60954d1d68a8305c5f75bb5cd59cc5120f98b33d2fb28bba86ec80e22caede4f',
  },
  'QH-5-g': {
    length: 37,
    sha256: 'd1dd29262104174611f43dbefaf09bbfc71af5653133d00295f756457a3a853b',
  },
  'QH-5-h': {
    length: 26,
    sha256: '2eb103d9386bd0dcd7c2a086406c81c6d44339e9c02445eccc7ecea35dd58165',
  },
  'QH-6-a': {
    length: 16,
    sha256: 'f4902a68826b5255ba01cf72671c6ccdd923db70ee17d86d68ef59ace594a818',
  },
  'QH-6-b': {
    length: 11,
    sha256: '29e7bfa6d530fd56e807c053697f03086df539681ef6ca3aff423cf09c55209d',
  },
  'QH-6-c': {
    length: 18,
    sha256: '2099dad305609cbc6aa101c1751ab3dc4b8e53c4aff597ec66efe7d8699cc006',
  },
  'QH-6-d': {
    length: 18,
    sha256: '2099dad305609cbc6aa101c1751ab3dc4b8e53c4aff597ec66efe7d8699cc006',
  },
  'QH-6-e': {
    length: 18,
    sha256: '2099dad305609cbc6aa101c1751ab3dc4b8e53c4aff597ec66efe7d8699cc006',
  },
  'QH-6-f': {
    length: 6,
    sha256: '64a262355dc653dbd036bbf3de388e497dd6938b78472eb2c5339bb48048e9b7',
  },
  'QH-6-g': {
    length: 34,
    sha256: '8d86fd23fd4c603b1c3380e567c168e3869e96315d5c2e0777f139e1ac237284',
  },
  'QH-6-h': {
    length: 18,
    sha256: '83be86f80786ceeca481049520dbd6ebb7b66d89187635aebccfa943202be215',
  },
  'QH-6-i': {
    length: 18,
    sha256: '884630f81fab4ee1602056617bfddc5f39308846405e86519ed7505ad0bb0b12',
  },
  'QH-6-j': {
    length: 11,
    sha256: 'fec631d18a6e5501777b9534be489735bf8a11e3bea6945f947a1fa176d4795a',
  },
  'QH-6-k': {
    length: 21,
    sha256: 'c29b0c02b7fb61392836a7a3b3cf8e1c1aeabd13e84f58e6f60b4222b2894bb0',
  },
  'QH-6-l': {
    length: 13,
    sha256: '4c66a7fd4cb41496990aa0b0382e9d2f98ba722d553b5a15e1c13c537afcac0c',
  },
  'QH-6-m': {
    length: 13,
    sha256: 'daa2581ba38484593e7abc37689ddfcadbe9f9d1d380f57c3a7c8f7cf408cbf1',
  },
  'QH-6-n': {
    length: 18,
    sha256: '2a482b91d16e397b84801413656c7bfc8a6fa618ddf924650431f6b1672e80e2',
  },
  'QH-6-o': {
    length: 27,
    sha256: '6a24826c56c936984d0562499cd5c43ab90208004f3e61491f623b6bc0b6ba05',
  },
  'QH-6-p': {
    length: 27,
    sha256: '6a24826c56c936984d0562499cd5c43ab90208004f3e61491f623b6bc0b6ba05',
  },
  'QH-7-a': {
    length: 18,
    sha256: 'd0e5403dad0823401f835f33c7a7b08813c3c07e87f685dc977be03aafa82b52',
  },
  'QH-7-b': {
    length: 12,
    sha256: 'ae2667932ba8aaa763400ada27f85c19e51c5c7cfc271636a69d942da5535a60',
  },
  'QH-7-c': {
    length: 24,
    sha256: '81ea28e58461d2575388a50050e732431901d1b7b9e9956a55dea8916a2ddbe0',
  },
  'QH-7-d': {
    length: 16,
    sha256: '08c2cd86405b7cf778887dd2d38da4ac2236a4c9e89f542691be0f834d84e34e',
  },
  'QH-7-e': {
    length: 17,
    sha256: 'f9e966dfba5811a1fdb80c3789c532920edba17dc28dbedf28f706c897e5901b',
  },
  'QH-7-f': {
    length: 38,
    sha256: 'fcf4701742af2efa5352e7d187560ec1a4269a70ecbae3b47dcc22dbc7bc8a26',
  },
  'QH-7-g': {
    length: 46,
    sha256: '0c6e0318679140eadfbcc5b7c05880be70e87c1984390bc0a280bd255adb3d4f',
  },
  'QH-7-h': {
    length: 16,
    sha256: 'd6db9960d052462d7f650d55560148fc16f85549cfe3810d122da96baab45b52',
  },
  'QH-8-a': {
    length: 21,
    sha256: '5b97ea24108474774263b64cb42d4b248b6588f5cb974693c3755e6390fcb6fe',
  },
  'QH-8-b': {
    length: 11,
    sha256: '14526b6acbb27fff9062427c2447bb1afe0283fe7616d5619277714b9ef7e064',
  },
  'QH-8-c': {
    length: 35,
    sha256: 'a5786f2bd628ae53d5ad46df5f59e4dbfecda937f2a4f023cfdc897e5ee3e1fb',
  },
  'QH-8-d': {
    length: 20,
    sha256: '5bc91fc2622d5c93d27185200fcba30845262857fae705f78fdbcb354428715d',
  },
  'QH-8-e': {
    length: 30,
    sha256: '3e032c694d05ab1c6c7383514cdbd8ceb0e1f873b8ab090829a98516660eb500',
  },
  'QH-8-f': {
    length: 39,
    sha256: '784192ebed12ba56290fe31c9937148aae646fc3cc4ee7c5963e567a4eeaed80',
  },
  'QH-8-g': {
    length: 39,
    sha256: '784192ebed12ba56290fe31c9937148aae646fc3cc4ee7c5963e567a4eeaed80',
  },
  'QH-8-h': {
    length: 18,
    sha256: 'fef81cc9156394699cbcea9762df7bc1b82cecf61e07717f69441fb10247a3c3',
  },
  'QH-8-i': {
    length: 18,
    sha256: 'fef81cc9156394699cbcea9762df7bc1b82cecf61e07717f69441fb10247a3c3',
  },
  'QH-8-j': {
    length: 18,
    sha256: 'fef81cc9156394699cbcea9762df7bc1b82cecf61e07717f69441fb10247a3c3',
  },
  'QH-8-k': {
    length: 13,
    sha256: 'a3eb163c116eaeb431445461f38f89f8f7ff59cacc53e04e3bf294447778b6e1',
  },
  'QH-9-a': {
    length: 25,
    sha256: '3c277d133a043c5e0ada813da67777316abbe1fd6985866f41278e5626b21340',
  },
  'QH-9-b': {
    length: 29,
    sha256: 'e3c5b31a402938ce1bca2c0b6ccddede52b4c69e08c1cf263020a0ebc125ff30',
  },
  'QH-9-c': {
    length: 24,
    sha256: '3e8f81adffad27cba859d2fcd3a034895f2e69cddb46d9f482497f033a796061',
  },
  'QH-9-d': {
    length: 17,
    sha256: 'c6335bb1ebed15d4863ae02751c4c725cf821ad74daae2c496c4774471be70a7',
  },
  'QH-9-e': {
    length: 28,
    sha256: '72fe96fec4d1949c6648c87db9b8884c60d1bbb107c00f604208d27aee2992ae',
  },
  'QH-9-f': {
    length: 60,
    sha256: '4bc73a9a396adbe0549e635ec0133b9790af70b6ee90cd467873de041958c7e1',
  },
  'QH-9-g': {
    length: 33,
    sha256: 'dd4888a770a1eb1c0766f8a4f96ebe90d5bf1f27353128e1e232ea55e5d1e578',
  },
  'QH-9-h': {
    length: 26,
    sha256: '97e46b76cabc669f3dde96bb3b9f5be564019bbb132c74e61836fb34d34d090e',
  },
} satisfies Readonly<Record<string, Passage>>;
