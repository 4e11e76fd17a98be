export const history = {
  wrote: 'נכתב: {{name}}',
  weWrote: 'כתבנו',
  case_moved: 'עברנו לפרטי',
  case_solved: 'העניין נפתר',
  case_closed: 'המעגל נסגר',
  case_reopened: 'נפתחה מחדש',
  case_assigned: 'הועברה',
  responsible_notified: 'האחראי קיבל הודעה',
  responsible_acknowledged: 'אישור קבלה',
  update_promised: 'הובטח עדכון',
}
