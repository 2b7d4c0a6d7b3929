import type { MailThread } from "./mail-thread.ts";

/** The first half year of a project: plans, data, access, first site. */
export const START_THREADS: readonly MailThread[] = [
  [
    "Plan for the first site",
    "> Attached is the plan we sketched on Tuesday: {site} first, then {site2} once the first shift runs without us for a week. [The only date I would not move is the label test.|The one fixed point is the label test; everything else has a week of air.]\n\nDoes the order make sense to you?",
    "< Yes, {site} first is right. They have the best shift lead and the oldest scanners, so the difference will show.\n\nPlease put the label test on a Wednesday, our {day} is full of inbound.",
    "> Wednesday it is. I will send the invitation to {other} as well.",
    "< Great, thank you. We look forward to it.",
  ],
  [
    "Article master: what we need from you",
    "> To load the articles we need one file with number, description, unit, weight and the storage class. [Better complete and ugly than pretty and missing a column.|Do not clean it up first, we would rather see it as it is.]",
    "< Here it is, {n:9-34},{m:100-999} lines. A warning: the weights of {goods} are in grams for the old articles and in kilos for the new ones. Nobody knows why any more.",
    "> Found the break, it is at article {k:4000-7900}. We converted the older ones and I marked {w:11-48} lines where even that gives nonsense. Could somebody look at those?",
    "< {other} corrected them this morning. Good catch, two of those would have been three-tonne boxes.",
  ],
  [
    "Access for your technicians at {site}",
    "< Before your people can come to {site} on {day} I need names, passport numbers and a signed safety sheet for each. [The gate is strict about it.|No sheet, no gate, not even for our own board.]",
    "> All three are in the attachment. Lena leads, she has been on cold floors and on quays, so shoes are not a problem.",
    "< Approved. They should ask for {other} at the gate, parking is behind hall {k:2-9}.",
  ],
  [
    "Wi-Fi survey {site}: three dark spots",
    "> The survey is done. Coverage is fine in most of the hall, but there are three dark spots: behind the high racks in aisle {k:11-24}, at dock {d:2-9} and in the returns corner. Two more access points solve all of them.",
    "< Behind the racks I expected. The dock surprises me, that antenna is new. Can your technician send the picture with the measurements?",
    "> Here it is. The antenna is fine, it points at the car park.",
    "< Ha. Turned it this morning, and dock {d} is green. The two access points are ordered, delivery in {w:1-3} weeks.",
  ],
  [
    "Who may approve the label layout?",
    "> We have [two|three] versions of the shipping label now, and each has a friend in your house. Who decides?",
    "< I do, and I take version B, with the site code in large. The drivers read it from two metres away, the others do not.",
    "> Version B is live on the test printers at {site}.",
    "< Printed ten, scanned ten. Wonderful, that is the one.",
  ],
  [
    "Training dates for the shift leads",
    "> We need every shift lead for ninety minutes, in groups of six at most. Could you live with the mornings of {day} and the day after?",
    "< Early shift yes, late shift no, they go home at ten. Can Lena do one group at 21:00?",
    "> She can. She says the late shift has the better coffee anyway.",
    "< Then it is settled. {other} has the list of names, {n:11-29} people in total.",
  ],
  [
    "Interface to {system}: field list",
    "< Our developer asks which fields you read from {system} and how often. He is worried about the load in {season}.",
    "> We read eleven fields, once a minute, and only what changed since the last call. In your busiest hour of last year that would have been {n:140-620} rows a minute, so nothing to worry about. The list is attached.",
    "< He looked, nodded, and said the nicest thing I have heard from him: it is boring. Go ahead.",
  ],
  [
    "Go-live {site}: who is on the floor?",
    "> For Monday we have two people on the floor from 05:30, one at dock {d:2-9} and one with the pickers, and Mei on the phone until the late shift ends. Whom do I call on your side if something has to be decided at six in the morning?",
    "< Me. If I do not answer, {other}. If neither of us answers, something is really wrong and you should decide yourselves.",
    "> Understood. We bring bread rolls.",
  ],
  [
    "First week at {site}",
    "> First numbers: {n:78-93} % of the lines went through the new flow on Monday, {k:96-99} % on Friday. The rest are articles without a barcode, I attached the list.",
    "< Very happy with this. The picker who was most against it told me on Thursday that he would not give the scanner back.\n\nThe articles without barcode get stickers this weekend.",
  ],
  [
    "Small change to the pick list",
    "< Could the pick list show the aisle before the article number? People look for the place first and for the number last.",
    "> That is a setting, no change needed. I switched it on for {site} so that you can try it for a few days.",
    "< Tried it since yesterday. Exactly right, please switch it on for {site2} as well.",
  ],
  [
    "Parallel run: two days or five?",
    "< {other} wants the old and the new way side by side for a week. I think two days are enough, nobody counts twice with care for five days.",
    "> I am with you. Two days, and on the second evening we compare line by line with {other} at the table. If more than {n:1-3} % differ we add a day.",
    "< Agreed, and {other} is happy with it because there is a number in it.",
  ],
  [
    "Data processing agreement",
    "> Our lawyers sent the agreement with the two changes you asked for: deletion after {n:60-90} days and the named data centre.",
    "< Both are as we wanted. Signed copy attached, the original goes by post because our notary still believes in paper.",
  ],
  [
    "Spare scanners",
    "< How many spares do you recommend for {n:18-60} devices? Finance asked why we need any.",
    "> One in ten, and never fewer than two per site. A picker without a scanner costs you more in an hour than the spare costs in a month.",
    "< That sentence went straight into the request. Approved.",
  ],
  [
    "Names for the zones",
    "> The floor plan has zones A to F, your people say north, cellar and the long aisle. Shall we load the words they use?",
    "< Please do. We renamed everything to letters [four|six] years ago and it lives only on the signs.",
    "> Done for {site}. Zone F had three different names, I took the one the shift leads use.",
    "< And it is the right one. Thank you, details like this make the difference.",
  ],
  [
    "Minutes of the steering round",
    "> Minutes attached. Three decisions: {site2} follows in the spring, the returns desk waits until the stock is trusted, and {other} owns the article data from now on.",
    "< Correct. Please add that we look at the order-to-ship time every month, and that it is shown the way we measure it: working hours, not calendar hours.",
    "> Added, and the dashboard now counts working hours of each site's own calendar.",
  ],
  [
    "Old printers at {site2}",
    "< We have {n:6-14} label printers at {site2} from before the flood. Can they stay?",
    "> Send me a photo of the type plate of each. [The ones with a blue lid can stay, the grey ones cannot.|Everything that speaks ZPL can stay.]",
    "< Photos in the attachment, four can stay and the others retire with honour. Quote for new ones comes from our own purchasing.",
  ],
];
