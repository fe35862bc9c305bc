/** Clause tables, calendars, registers and reports, by the English text. */
export const REPORTS: Readonly<Record<string, string>> = {
  'What I owe, by the positions I hold': '按我所任岗位，我所负的责任',
  'A kind of unit above my positions: all that is owed within.':
    '我所任岗位之上的某类单位：其范围内的全部责任。',
  'Only what I owe, by the positions I hold.': '只含按我所任岗位由我负责的。',
  'My positions, and a page of duties, earliest last day first.':
    '我的岗位，以及一页责任，最后期限早的在前。',
  'What became of every clause, and how it stands here': '每一条款的处理及其在本租户的现状',
  'The clauses in the order of the document.': '按文件次序的各条款。',
  'The clause table as a page to print': '供打印的条款表网页',
  'What falls due on which day, by which clause': '何日有何责任到期，依据哪一条款',
  'The first day.': '首日。',
  'The last day; at most 400 days later.': '最后一日，至多在首日之后 400 天。',
  'The days on which something falls due.': '有责任到期的各日。',
  'A calendar to subscribe to (RFC 5545)': '供订阅的日历（RFC 5545）',
  'The token in the address opens it. Counts and clauses only: calendar programs keep copies. A token that is unknown, revoked or of another tenant answers 404.':
    '凭网址中的令牌打开。只含数量和条款，因为日历软件会保存副本。未知、已停用或属于其他租户的令牌一律返回 404。',
  'The token, then `.ics`.': '令牌，后接 `.ics`。',
  'The calendar.': '日历。',
  'Make the address of a calendar to subscribe to': '生成供订阅的日历网址',
  'The token, with the path of its feed.': '令牌及其日历的路径。',
  'List the calendar tokens I made, without their secrets': '列出我创建的日历令牌（不含密文）',
  'A page of calendar tokens.': '一页日历令牌。',
  'End a calendar token for good': '永久停用日历令牌',
  'Id of the calendar token.': '日历令牌的编号。',
  'The token, which stays listed.': '令牌，仍列在清单中。',
  'The register of a unit: what it did in a period, and what it owed':
    '单位的台账：某一期间做了什么，应办什么',
  'The register.': '台账。',
  'The register as a page to print': '供打印的台账网页',
  'What was owed in a month within a unit, and what became of it': '某单位某月应办的事项及其结果',
  'A month that has begun.': '已开始的月份。',
  'The report.': '月报。',
  'The monthly report as one sheet of A4': '一页 A4 的月报',
  'What it is in the policy.': '在政策中属于哪一类。',
  'How we read it: its own reading and those of what carries it.':
    '我们的理解：条款自身的，以及实现它的各项的。',
  'How it stands here; null while the tenant does not run the policy.':
    '在本租户的现状；未实行该政策则为 null。',
  'Occurrences that run on the day asked about, by status.': '所询问之日正在进行的责任，按状态计数。',
  'Overdue by their last day within the year before.': '最后期限在此前一年内而逾期的。',
  'The rules that wait while it has no value.': '未决定期间等待它的规则。',
  'What limits found within the year before, in whatever they judge.':
    '此前一年内各项限制对所判断的一切的检查所见。',
  'What lasts and does not meet it on the day asked about: see `/v1/breaches`.':
    '所问之日仍在持续而不符合的：见 `/v1/breaches`。',
  'The first day of what is counted over the year before.': '一年合计的首日。',
  'How things stand: always today.': '按今天的情况。',
  'Still to be done by that day.': '至该日仍须办理的。',
  'Of periods that have not begun: as many as the lists hold now.': '尚未开始的期间：按目前名单预计的数量。',
  'The unit whose calendar it is; null: what its maker owes.': '日历所属的单位；null 为创建者所负的责任。',
  'The unit whose calendar it is to be; null or absent: what I owe.':
    '日历所属的单位；null 或未提供则为我所负的责任。',
  "The feed's path on this installation, shown this once.": '日历在本系统的路径，只显示这一次。',
  'The units above it, the nearest first.': '其上级单位，由近及远。',
  'The names of the units above it, highest first.': '其上级单位的名称，由高到低。',
  'All but waived and excused ones.': '不含不要求和免除的。',
  'Of the compliant, those met after their last day.': '已履行的之中，在期限之后履行的。',
  'Without a last day, since no number sets one.': '没有数字规定期限，故无最后一日。',
  'Places taken: who took part in two counts twice.': '参加人次：参加两次计两次。',
  'Kept and counting for nothing, by a limit.': '因限制而保留但不计入的。',
  'The last day of the month, or today while it runs.': '当月最后一日；当月尚未结束则为今天。',
  'Whether the month is over: what was not done in it is then overdue.':
    '当月是否已结束；结束后未办的即为逾期。',
  'Everything that fell due in the month.': '当月到期的全部事项。',
  'Debts from before the month that are still unpaid.': '当月之前欠办、至今未办的。',
  'The five months before and the month itself, as they stand now.': '此前五个月及当月，按现在的情况。',
  'Whether it falls due in the month, runs on, has no last day, or only shows whom it has reached.':
    '当月到期、仍在进行、没有最后一日，或只显示覆盖情况。',
  'The last day of what runs on.': '仍在进行的事项的最后一日。',
  'Due, overdue, open or carried over.': '未到期、逾期、未定期限或以前欠办的。',
  'Who owes duties within the unit, those with most left to do first.':
    '单位范围内各责任承担者，未办最多的在前。',
  'Whom it was about, masked by role.': '所涉及的对象，按角色以掩码显示。',
  'Whether there are more lines than the 1000 shown; ask for shorter periods.':
    '是否多于所显示的 1000 条；可按较短期间查询。',
  'What fell due in the period.': '该期间到期的事项。',
  'What was written down, in words, masked by role.': '所记载的内容，按角色以掩码处理。',
  'What each policy asks of each unit: duties, registers and fields':
    '各项政策对每个单位的要求：责任、台账和填报字段',
  'What each policy asks of each unit, as a file': '各项政策对每个单位的要求，以文件下载',
  'What each policy asks of one unit, as a page to print': '各项政策对一个单位的要求，供打印的页面',
  'A page, one item for each unit and policy.': '一页，每个单位每项政策一条。',
  'The slug of a policy.': '政策的代号。',
  'The kind of unit; every kind of which anything is asked when absent.':
    '单位类型；未提供则为有任何要求的各类单位。',
  '`lines` says each thing that is asked for.': '`lines` 列出每一项要求。',
  'To do something, to report an event, to keep a register, to publish a notice, to measure, to have a body.':
    '履行责任、登记事件、管理台账、发布公示、测量指标、设立团队。',
  'Those who ask for it, the one it is counted with first.': '提出要求的政策，计入的那项在前。',
  'Whether it is counted with another policy, which asked for it before.': '是否已计入先提出要求的另一政策。',
  'To how many a duty is owed on the day; null for what is no duty.': '当日责任的对象数；不是责任的为空。',
  'How often in a year, for all of them; null where no calendar says.':
    '全部对象的全年次数；没有固定周期的为空。',
  'The body that issued its document.': '文件的发文机关。',
  'How often in a year something falls due under its duties, where a calendar says.':
    '有固定周期的责任全年到期的次数。',
  'Duties without a place in the calendar.': '没有固定周期的责任。',
  'Kinds of event by which its duties are shown to be done.': '用以说明责任已履行的事件种类。',
  'Registers to keep.': '须管理的台账。',
  'Values to be given in all of these.': '上述各项须填报的字段。',
  'What it asks for and another policy asked for before: it is asked once, and counted there.':
    '另一政策在先要求过的事项：只填一次，计入在先的政策。',
  'Null unless asked for.': '未要求时为空。',
};
