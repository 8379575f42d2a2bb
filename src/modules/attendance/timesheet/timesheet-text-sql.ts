/** What timesheets read of a day `d`, in SQL; one that was saved before this was kept is taken from its detail. */
export const timesheetTextSql = `coalesce(d.timesheet, (d.detail->>'because') || ' ' || (d.detail->>'credits'))`;
