import type { MailThread } from "./mail-thread.ts";

/** Busy or hesitant: answers come late, decisions wait. */
export const SLOW_THREADS: readonly MailThread[] = [
  [
    "Next step for {site2}",
    "> Shall we fix the dates for {site2}? The team here is free in the second half of the month.",
    "< Thank you for asking. Not yet, the site takes all our time at the moment. I come back to you.",
  ],
  [
    "Review meeting",
    "> I would like to move the review forward, before the budget round closes. Would {day} suit you and {other}?",
    "< Thanks for thinking ahead. {other} is not available, and without {other} it makes little sense. Can we look at the week after next?",
    "> Of course. I hold two slots, please take whichever is better.",
    "< Fine, let us take the second one, though I cannot promise it yet.",
  ],
  [
    "Open points from the last call",
    "> Three points are open since our last call: the label order, the names for the training and the test orders. Anything I can take off your desk?",
    "< Good list, thank you. The label order is with purchasing. The names I cannot give you yet, it is a difficult month.",
  ],
  [
    "Usage at {site}",
    "> At {site} a part of the late shift went back to paper, about {n:12-26} % of the lines. Is there a reason we should know?",
    "< Thanks for the figure. New people who were not trained yet, as far as I know. I asked the shift lead to write down what is missing.",
  ],
  [
    "Renewal: the offer",
    "> Here is the offer for the renewal, with the two options we spoke about. I am happy to explain it to whoever needs to sign.",
    "< Thank you, received. It has to go through a round of approvals that did not exist last year.",
  ],
  [
    "Access for the new director",
    "> Would it help if the new director got a short introduction, half an hour, only the results so far?",
    "< A good idea, but not this month. At the moment every contract is being looked at, ours is one of many. I will ask.",
  ],
  [
    "Budget question",
    "< Finance asks what happens if we take {n:10-20} seats fewer next year. Could you send the numbers?",
    "> Attached. The price per seat goes up a little below {k:60-90} seats, so please look at both columns.",
    "< Thank you, that is fair. I pass it on and cannot say more yet.",
  ],
  [
    "Test orders",
    "> The test orders for {site2} are still waiting on your side. Without them we cannot promise the date.",
    "< You are right to ask, thanks. {other} has them on the list, but nobody had the time so far.",
  ],
];

/** Mails that nobody answered. */
export const UNANSWERED: readonly MailThread[] = [
  [
    "A page for your finance team",
    "> I wrote down on one page what the last twelve months brought, in hours and in euros. Would you pass it on to {other}, or shall I send it directly?",
  ],
  [
    "Dates for the training",
    "> Two dates for the training at {site2} are attached, both in the morning. A short yes to one of them is enough.",
  ],
  [
    "Checking in",
    "> We have not spoken for a while. Is there something that does not work as you expected, or is it simply a full desk?",
  ],
  [
    "Label order",
    "> Purchasing on our side asks whether the label order still stands. The price is held until the end of the month.",
  ],
  [
    "Results at {site}",
    "> The figures of {site} for last month are in, {n:3-9} % better than the month before. Shall I walk you through them?",
  ],
  [
    "Introduction to {other}",
    "> Could you introduce me to {other}? Ten minutes would be enough to explain what the renewal contains.",
  ],
  [
    "Open question about the calendar",
    "> One question is still open: which docks at {site2} close for the winter? We need it before the plan for January.",
  ],
  [
    "Proposal for a shorter rollout",
    "> I thought about how to make the rollout at {site2} cheaper for your team: one week less on the floor, more by video. Two pages attached.",
  ],
  ["Invitation to the user day", "> Our user day is on again in spring. I kept two places for you and {other}."],
  [
    "Your seats",
    "> Before the renewal I would like to go through the list of seats with you. Some {n:6-14} have not been used for three months, so you may need fewer.",
  ],
];

/** A customer who is losing patience. */
export const WORRIED_THREADS: readonly MailThread[] = [
  [
    "Stock differences at {site}",
    "< The stock at {site} is wrong again, {n:38-90} articles this week. My team has stopped trusting the screen and counts by hand. This is not acceptable after a year.",
    "> I understand the anger. Mei compares the movements since Monday line by line, and I call you with what she finds, whatever it is.",
    "< I expect a cause this time and not another workaround.",
  ],
  [
    "Still no answer on the interface",
    "< I asked on {day} why orders arrive twice from {system}. It is a week now. We are disappointed, to put it politely.",
    "> You are right, and I am sorry. The developer who knows your interface is back tomorrow, I sit next to him until it is found.",
  ],
  [
    "Cost of the rollout",
    "< {other} asks what we have got for the money so far. Honestly, I struggle with the answer. {site2} still works on paper and the training never happened.",
    "> Let me come to {site} and go through it with both of you: what was promised, what is there, what we pay for ourselves.",
    "< Fine, but bring dates and not slides. The board is frustrated.",
  ],
  [
    "Renewal",
    "> Your subscription renews in the new year. I would rather speak about what has to change first.",
    "< I cannot recommend a renewal as things stand. We also look at an alternative, you should know that.",
  ],
  [
    "Printers down during the rush",
    "< Three hours without labels in the middle of {season}, and nobody answered the phone. That is a terrible way to treat a customer.",
    "> There is no excuse for the phone: it rang at a desk that was empty. Since yesterday it rings at three. The printers themselves failed because of a certificate we should have renewed.",
    "< I have taken note. It was the second time this year, and my people lost a whole evening because of it.",
  ],
  [
    "Who is responsible?",
    "< In two years we had three contacts on your side. Who is responsible for us now, and for how long?",
    "> I am, and I stay. Lena leads what is left of the rollout and Mei has your tickets. No more handovers.",
    "< We will see.",
  ],
];
