import type { Passage } from '@lifang/policy';

/** Where each clause stands in the official text: its length and hash, from `pnpm policy passage`. */
export const passages = {
  'SF-1': {
    length: 27,
    sha256: '06878fa937c4732cac640f92d9018795961c9b151ca2560e045207ac4bb30b71',
  },
  'SF-2': {
    length: 16,
    sha256: '457ec897ee67c6b52f765ee80e43be8bbcf73654cc875c740c3bbaa106cfa8c3',
  },
  'SF-3': {
    length: 34,
    sha256: '979aed40376e3c3b37b21c37047aef97d1c2586c5c0c3d42a606fc993c97b328',
  },
  'SF-4': {
    length: 40,
    sha256: 'ccd06ab1f4a71cd4281ba02f8eef968d7c1d6dff11436a8df34c4a3b748b7ac3',
  },
  'SF-5': {
    length: 25,
    sha256: 'cbf45ec44b39976e0f72f6b8e0c04679218594eca7dbc4a23ce30d168a780e02',
  },
  'SF-6': {
    length: 23,
    sha256: '647effce80ceb00e1d861a8ca0da910ecb123dc19048b6d8e786a4aeb1b39e3e',
  },
  'SF-7': {
    length: 25,
    sha256: '57f7d8e0f0bea61e2ee417840466f7f3537553804d7b0a394ddfb9e8f235df72',
  },
  'SF-7.1': {
    length: 37,
    sha256: 'ae52b85b7354a7cce1de3394608728a3a402ad6a2c1a0cd8c2238513e5e99d1f',
  },
  'SF-8': {
    length: 20,
    sha256: '31d662aef45fff52e2a192ebdcca852d0d003d71da683e21390182038bfeefa8',
  },
  'SF-9': {
    length: 30,
    sha256: 'f818b13c32fbf8ed835cffe493a0e11c09146a011da9db34f993d58883bb98ab',
  },
  'SF-10': {
    length: 17,
    sha256: 'dd5a34fcd72eb3c3353a1284d97856b2e7a36fb03a7af3d1b4f06261619fc7db',
  },
  'SF-11': {
    length: 25,
    sha256: 'b5b087b0c1b6238adc9457fea5105d151d42039727289b9193c8b5e5f4ff3842',
  },
  'SF-11.1': { length: 10, sha256: 'd4a0afaf6133770bdaae576bac7dc1f7f527681fb1da417ccdd1b41c0e5db2fb' },
  'SF-12': {
    length: 33,
    sha256: '9368bcbe21ad181b9ffc5a0683aeb5305e525884d785cb2a0ffd75907248ea45',
  },
  'SF-13': {
    length: 13,
    sha256: '499b089bc929c92758634d7c01b3f9383c65ecc1b2d379666db3f4d74cd70e39',
  },
  'SF-13.1': {
    length: 21,
    sha256: '3cd5acdb56099d3584397fabc62f53c0629e326c9dc31418856ecb622c40e530',
  },
  'SF-14': {
    length: 32,
    sha256: '7690156ab1101ecc23819a20263d32d91421113115fa41c2f7f7c340c33e60ff',
  },
  'SF-15': {
    length: 23,
    sha256: '041cf016d4596b7bcda86601c32c5301df73adedd5bc5c3ec462cfbe78f7a51c',
  },
  'SF-16': {
    length: 23,
    sha256: '9957d9b6906c412d77a398454080adc81b78ce0830a3c4ffbc42060b61c06c24',
  },
  'SF-17': {
    length: 25,
    sha256: 'ef8f2350bd59bddca4781719521f44687b7645fc536dbab8d9bbe831b45e84dd',
  },
  'SF-17.1': { length: 18, sha256: '7f92da1b1b96e2683ee0e907192e5766acb50edfc7b23a124510ea0c5119f6f7' },
  'SF-18': {
    length: 20,
    sha256: '962efb44158230e843268d22e272b68aaba46de5d1057a0e938ff2f1f956c35d',
  },
  'SF-18.1': {
    length: 30,
    sha256: '16d9f097257ea782b5e05aa5d01af19d89303b40488aad08a83cdf14f543c3bd',
  },
  'SF-19': {
    length: 18,
    sha256: 'b138eae017d2a3f0d10e541f251bc129e5bb29818db5f9db1e6959178e065bce',
  },
  'SF-20': {
    length: 27,
    sha256: 'abae9db567022d273f49cb1d3def71ff6b67e5522c19989140463e73bd671c41',
  },
  'SF-20.1': {
    length: 21,
    sha256: 'e046daa3609922071ed49b93d8719fec10935ab2b9b1a9c196009206a6dbfee1',
  },
  'SF-21': {
    length: 32,
    sha256: 'ede4edb746a87395096eaa8bbfcdef7e2671a6d6de14a498c6225efed05452c4',
  },
  'SF-22-a': { length: 21, sha256: '147a942328ce393d62774c4eeb76c146f6773fb2d6440a318cc69a6a1a263e61' },
  'SF-22-b': { length: 5, sha256: '4f396d87413376f15d6c2e4f39237079c29acb730ba1a892b616f006a17132fb' },
  'SF-22-c': { length: 5, sha256: 'e77e06d5e5bff165bd059de34d838f32349594b2fd0f5deb34388bd96c233e35' },
  'SF-22-d': { length: 6, sha256: '303c8df312476c13902d7323a2bbea83366f21f5b3b652ab2b1f047a20f15bd5' },
  'SF-23-a': { length: 19, sha256: '920189ddbd39c04e689e4a5a87b6ecde5a89acc402686c7ec067c18d5fac4692' },
  'SF-23-b': { length: 9, sha256: 'a1fe8803392d508add438d0f1b7295d67f919fcfa0d29f080dd0835ccc0e75ec' },
  'SF-23-c': { length: 9, sha256: 'bdcfc13f74d8e6f931c9b417889bf3fad6b79696ae4e719f8070fecdcab7bb3e' },
  'SF-24': { length: 24, sha256: 'ae8c2585d2d524d9588911d8e329763a3f6a608c01524c2beae7931a64fa2bd4' },
  'SF-25-a': { length: 10, sha256: '90af68c0749e9a8a68e8bdf811c713296413e69a98de57359a53e890b3adb327' },
  'SF-25-b': { length: 9, sha256: '26cd2d5a7a45f4f832b009637ad2827f63ddba3a41e80474f14cfceaf9e82542' },
  'SF-25-c': { length: 8, sha256: '476c5d7738010f32cd9a7ecc8ab2f8fe02646bd9da245118950c2bed58f40093' },
  'SF-25-d': { length: 16, sha256: 'cfd198df029f4f44383c4a398bad1e5db023404a1e19e74dd674101b911a0a07' },
  'SF-25.1-a': { length: 16, sha256: 'd711b1bda1755852fb83b4757327a76d86f48e893a393949b599a64d99fe2385' },
  'SF-25.1-b': { length: 4, sha256: 'b24a4b0f9769a713b561a2f15c576990d68afdc3ca8bf9afe43c3a9fb67cff76' },
  'SF-25.1-c': { length: 10, sha256: 'b245c5cb2e7b8b1646dc52cadac3566f92aeef0b06a96bb0d2f30644930dc9d5' },
  'SF-25.1-d': { length: 11, sha256: '2214ba1de72ea1abe3d240944c9a3cfcc6767bb3b9fd10f3a74473912fabc415' },
  'SF-25.1-e': { length: 8, sha256: 'e21cbe20338b664f9cdae54d2e142f089464f11c0b3cc4119ebe01b74d405d88' },
  'SF-25.1-f': { length: 14, sha256: 'a99c6a56cf00533912ab0153694b7440d3c681f2248f33cb95d5729155a26d35' },
  'SF-25.2': { length: 22, sha256: '949313ffc65bf5faf08cf12b7ef834d039ff3fd90bc6183d51f7a28cd44cc647' },
  'SF-26-a': { length: 22, sha256: '6be8f923f272d7e7119e49ee5cf2c46f5f82cf2c76fb2c2c50767b26d6613800' },
  'SF-26-b': { length: 8, sha256: '45d1313fef774424dd3152f3a321ff7203ea8af1a0f4a2913b65294a411a424e' },
  'SF-26-c': { length: 18, sha256: '9d4ce21b3395e5f9d48f05de69377a75b769aed791ce92dcc32c78eb139df7fc' },
  'SF-27-a': { length: 21, sha256: 'e62e53592d028e57aaa885a33a22f12bed2e0ebda60c1b6f98b81d1d329b99f0' },
  'SF-27-b': { length: 6, sha256: 'ad4d791d388909921199143e35be762388c30edbeb3414423ef3a9e58c729c28' },
  'SF-27-c': { length: 9, sha256: '010c8c3dbf288123baae5661069577526fd21807100323ea3b5da00160825d0a' },
  'SF-27-d': { length: 17, sha256: '53ef7cd5063c64f7ae860b2c60acd93e0c8e43f172fbdba962ecff31aa039bf7' },
  'SF-28-a': { length: 26, sha256: 'bac90b827d61c4e15b26f97277da8878a763a3d84b4ee3397852e5beb0ccb974' },
  'SF-28-b': { length: 7, sha256: 'ed59409d12c1ab3f1c9b9f1398784aec0ff28499196789c990b81565abe8b706' },
  'SF-29-a': { length: 15, sha256: '5dfc322ecea37c0f1eaa94f09f1dc6fa9b9a47e9394b81daaf1fe4bbfd57124f' },
  'SF-29-b': { length: 18, sha256: '3dfa2654871ced87b8793222da48156a764bd52dcf0f7c94e629888152799690' },
  'SF-29-c': { length: 15, sha256: 'dc7960fb81235f1088f2a48b30e16c7710af39e730bd1eaa118f0798593f2bfb' },
  'SF-29.1-a': { length: 27, sha256: '23f833dc1e90418f579bdd7bc7cb079176cffdd4d9cacdd3f3e1d5daa1f03a8b' },
  'SF-29.1-b': { length: 10, sha256: '4235c7a4b7479986be6acea4bb564be71ef72e04e57f40e837cda1f745a74367' },
  'SF-29.1-c': { length: 17, sha256: 'f0b33638d1a20171dd2d0676a6255f8072e51a94b955d799f0b61110d954255a' },
  'SF-29.2': { length: 14, sha256: '42cb1e3561a1f698cddfe0cae149655e4de57bbd97eca6ae041cee42948d115b' },
  'SF-29.3-a': { length: 35, sha256: '1a22765bcdd62b9772bb9f63c9078525ad4a2b4c45fc59fa826d1df9dee9bea8' },
  'SF-29.3-b': { length: 13, sha256: '176da506f593a2f69d2f59560d17c2d2e7f1b8fb63d94b0467dc0afbd99e4029' },
  'SF-29.4-a': { length: 14, sha256: '2d29de8a96c9cacd1fbb485e7b4a7bd26f727d3df4965d4c717ee2dddf1096a0' },
  'SF-29.4-b': { length: 19, sha256: 'dfa092c083adcbfc78ae8199bac2b031ad428de15970708a97e8922e795005a3' },
  'SF-29.5': { length: 34, sha256: 'de4ad35ea55d4fd41f2a7656a08af347e904c39a54c2a45cd582fba8a0a46531' },
  'SF-29.6-a': { length: 31, sha256: '87d5e6d8e915d8996ecb4bf90242d405b7c941466a28b4ab96f07ccc3d2de639' },
  'SF-29.6-b': { length: 21, sha256: '2ef5d134fe0dd14f65234606c84d8cee822ae12ddae463381e3aebf9e6c51d92' },
  'SF-29.7': { length: 37, sha256: 'b7c6be16e908a91fdd93b1c624229592e40ebc8825abac278c51fd5b7df3e026' },
  'SF-29.8-a': { length: 23, sha256: '4baab3d91a6e7849a014eba27f9a1cd40fab2e939abfa384bef7f71c796f869e' },
  'SF-29.8-b': { length: 31, sha256: '7f807cb55a29d45fa67f2b7d676493f0fca1f309ca6aee965a1a65b3250412a2' },
  'SF-29.8-c': { length: 25, sha256: '42cec9f703b52e2297543cf51462689024420ad36a3ae25886726a2827974c27' },
  'SF-29.8-d': { length: 14, sha256: 'aaf3281c179148252b541413f32fd97ff89223115755d0eccd76f1d597bcc1d6' },
  'SF-29.9-a': { length: 10, sha256: '705e2638b9fa1bb697c892ee627037de8957b30f71a8d9c1fa03062ea26e708d' },
  'SF-29.9-b': { length: 14, sha256: '6078cb446c7222f95a326c66e46a364234eccc2f56ec44c98d2a84b465463842' },
  'SF-29.9-c': { length: 24, sha256: '36e68740119177bde1a3bae74786dd27def9c89f27be285013beb1692e94f767' },
  'SF-29.9-d': { length: 21, sha256: '0f4fe80028f9816a2ae26b4ff0edca31f3ef2dd18e822a151f91a18b6fcda52b' },
  'SF-29.10': { length: 10, sha256: '5792f78d82c66305a62bf26c848587693b9669ec07f6b35c1d7a81ccdba758d2' },
  'SF-29.11-a': {
    length: 11,
    sha256: '5892c3b70786fc23828dd3e0805a7da6dcd9f6ba9a83fc4222a777bd3c63c1a2',
  },
  'SF-29.11-b': {
    length: 16,
    sha256: 'a78fbe899e44289991bd863b6e339b2058a56fd064c3d0bfab02e86530042446',
  },
  'SF-29.11-c': {
    length: 11,
    sha256: 'd0220ba70efcfb93352f5cd23b05d116fafb6bff61c580a19972799315ae0ecf',
  },
  'SF-29.12-a': {
    length: 11,
    sha256: '67890d470aef5522fe1292b1aab22f0926da5e3a12132fde7abac912cc9bdbd8',
  },
  'SF-29.12-b': {
    length: 16,
    sha256: '74de5d71c8225cf12c12fd6b8ffeb4915dc4e56f1e59a75ed0e2fb1d1fe9a013',
  },
  'SF-29.13-a': {
    length: 21,
    sha256: 'e71bdff4402f4a8f8dba43f362c51ed6e6cbcf958ed1481c30baeaa1a1366703',
  },
  'SF-29.13-b': {
    length: 13,
    sha256: '53102c2b4fce4787400b2acb8e1e70773000a1062c23a9b29c4656a52cee4583',
  },
  'SF-29.14': {
    length: 20,
    sha256: '830aff3674236933874e04c5bbb63d89ad3de484ef933d7300128d05631f0563',
  },
  'SF-29.15-a': {
    length: 11,
    sha256: '29f6709d668429b1821be478c9934796d13c8e5a91ff3361e1f67c69af1bb13d',
  },
  'SF-29.15-b': {
    length: 22,
    sha256: 'b8d5328db935d564a5a6acbaf338d6241ffaf0e9764466bbb741de133ce83934',
  },
  'SF-29.16-a': {
    length: 13,
    sha256: '5b15372b7d471a8acefcff5ed71983faee0ea210b3e17eeec1c1aca2a28eb73a',
  },
  'SF-29.16-b': {
    length: 13,
    sha256: '17022c3db33f99d4288cf1e15beff81dc7c7536587a197e9dd8c6799566f01a0',
  },
  'SF-30': {
    length: 21,
    sha256: 'fb94d6ca72b41d6bca2fd6a528a7f24bebf221e3c3196ec5bab9c65c0456fbaf',
  },
} satisfies Readonly<Record<string, Passage>>;
