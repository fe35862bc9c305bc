/** What the command can do, in both languages. */
export const USAGE = `pnpm policy <命令 command>

  list
      列出所有政策
      the policies of the catalogue

  check [代号 slug]
      条款表与全部问题;不写代号则检查所有政策
      the clause table and everything that is wrong, of one policy or of all

  words <代号 slug>
      政策的全部名称,写示例时使用
      every name of a policy, for writing examples

  workflow <代号 slug> [案件 case]
      流程图(Mermaid):状态、步骤和由谁办理;不写案件则打印全部
      state diagrams in Mermaid: states, steps and who takes them; all of them without a case

  verify <代号 slug> --document 文件 FILE [--write]
      在官方文件中核对每一条原文;--write 把结果写入 plugins/<代号>/verification.json
      looks for every clause in the official text; --write keeps the result in plugins/<slug>/verification.json

  passage --document 文件 FILE 原文 TEXT
      一段原文的长度与哈希,供条款登记
      the length and hash of a passage, for a clause to store

  test [代号 slug] [--examples 文件 FILE]
      在真实的引擎和数据库上运行示例;格式见 docs/examples-format.md
      plays examples on the real engine and database; the format is in docs/examples-format.md

退出码 exit code: 0 没有问题 all is well, 1 发现问题 something is wrong, 2 用法有误 not understood`;
