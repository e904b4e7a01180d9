// What was said between this page and its LMS or LRS: the last calls, for the support desk.
// Texts of the learner and addresses with their query never come here: who calls shortens them.

const MOST = 200;
const LONGEST = 60;
const lines = [];

const short = (value) => {
  const text = String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length})` : text;
};

/** Note a call: what, about what, what was answered; `fault` where it went wrong (a code). */
Esn.log = (what, about, answer = "", fault = "") => {
  lines.push([new Date(), what, short(about), short(answer), fault]);
  if (lines.length > MOST) lines.shift();
};

Esn.log.lines = lines;
