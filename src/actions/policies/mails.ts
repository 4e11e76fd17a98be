/** What people who are not at their desk are told about policy. */

export function policyAnsweredMail(
  language: 'he' | 'en',
  { number, link }: { number: number; link: string },
): { subject: string; text: string } {
  return language === 'he'
    ? {
        subject: `יש תשובה לשאלת המדיניות בפנייה ${number}`,
        text: `שלום,\n\nהשאלה שלך על המדיניות, מפנייה ${number}, קיבלה תשובה.\n\nלפנייה:\n${link}`,
      }
    : {
        subject: `Your question about policy in alert ${number} has an answer`,
        text: `Hello,\n\nYour question about policy, from alert ${number}, was answered.\n\nTo the alert:\n${link}`,
      }
}
