export {
  type MonthlyReport,
  type ReadMonthlyReport,
  type ReportDuty,
  type ReportUnit,
  readMonthlyReport,
} from './monthly.ts';
