/** What groups of operations are for, by the English text. */
export const TAGS: Readonly<Record<string, string>> = {
  'The installation that served this document.': '提供本文档的系统。',
  'Who you are here: your roles, your reach and what they allow.':
    '您在此的身份：角色、辖区以及可进行的操作。',
  'Logging in and out with a name and a password.': '以用户名和密码登录、退出。',
  'People who log in, and their roles.': '可登录的人员及其角色。',
  'Keys for programs. The secret is shown once.': '供程序使用的密钥。密文只显示一次。',
  'The documents this installation can run, and those the tenant runs.':
    '本系统可实行的政策文件，以及本租户所实行的。',
  'What the documents leave open, and what the tenant decided, dated.':
    '文件未作规定、由租户按日期确定的事项。',
  'The dated tree of the organisation.': '按日期记录的组织架构。',
  'Households and where they live.': '住户及其居住地。',
  'The roster. Sensitive values are masked; revealing one is audited.':
    '人员名册。敏感信息以掩码显示，查看明文须留痕。',
  'One box over units, households and people.': '在单位、住户和人员中一并查找。',
  'Dated lists of people, households and units, entered or derived.':
    '人员、住户和单位的名单，按日期登记或由事实推定。',
  'Facilities of units: what they are for, and in whose home.': '单位的场所：功能，以及设在谁家中。',
  'Lines of the registers that units keep.': '单位所管理的台账。',
  'Titles: who holds which, granted by whom.': '称号：谁拥有，由谁授予。',
  'What units publish for a window, and what anybody may read of it.':
    '单位在一段期间内的公示，以及公众可见的内容。',
  'Documents, attached to events, records, awards and places.': '附于事件、台账、称号和场所的文件。',
  'Bodies with members: who sits in them is in the appointments.': '有成员的团队；成员见任职。',
  'Who holds which position in which unit, from one day to another.':
    '谁在哪个单位担任什么岗位，自何日至何日。',
  'What happened, on which day, by whom and about whom.': '何日发生何事，由谁进行，涉及谁。',
  'What moves through a workflow: where it stands, how it came there, and whom it waits for.':
    '按流程办理的事项：现在何处、如何至此、等待何人。',
  'Who owes what to whom by when, by which clause, and why.':
    '谁须在何时之前对谁履行何种责任，依据哪一条款，以及理由。',
  'What falls due on which day: to ask, or to subscribe to with a calendar program.':
    '何日有何责任到期：可查询，也可用日历软件订阅。',
  'What was owed and done in a period, to read or to print.': '某一期间应办和已办的事项，可阅读，也可打印。',
  'Rosters and events as CSV files: tried first, then all or nothing.':
    '以 CSV 文件导入名册和事件：可先试行，要么全部成功，要么全部不导入。',
  'Every change, chained by hash.': '全部变更，以哈希逐条相连。',
  'This document, for the tenant and a day.': '本租户某一天的本文档。',
  'For the machines that watch the service.': '供监控系统使用。',
  'For whoever runs the installation. An operator sees no data of a tenant.':
    '供系统运营方使用。运营方看不到租户的任何数据。',
  'What the texts let somebody do, and what they make no rule about.':
    '文件许可谁办理何事，以及文件不作规定的事项。',
  'What lasts and does not meet a limit, though nobody need have acted.':
    '持续存在而不符合限制的情形，未必由谁的行为造成。',
  'What formulas give, and the book every unit keeps of each fund.':
    '按公式核定的数额，以及各单位每一种资金的账。',
  'Values of indicators, and how units stand with the criteria that look at them.':
    '指标的数值，以及各单位对照标准的情况。',
};
