/**
 * A support request: subject, category, priority, then its messages in turn. `<` the customer, `>` our public answer,
 * `#` among ourselves.
 */
export interface TicketText {
  subject: string;
  category: "Printing" | "Scanner" | "Integration" | "Reports" | "Access" | "Counts" | "Returns" | "How to";
  priority: "low" | "normal" | "high" | "urgent";
  messages: readonly string[];
}

export const TICKETS: readonly TicketText[] = [
  {
    subject: "Label printer prints every second label blank",
    category: "Printing",
    priority: "high",
    messages: [
      "< At packing table {n:2-9} in {site} every second label is blank since this morning.",
      "# Sounds like the gap sensor after a roll change. Same model as in spring.",
      "> Please run the calibration once: hold the feed button until it blinks twice. If it still skips, send me a photo of the roll.",
      "< Calibrated, prints fine. Thank you, that was quick.",
    ],
  },
  {
    subject: "Scanner loses the network near the freezer door",
    category: "Scanner",
    priority: "normal",
    messages: [
      "< Two of our scanners lose the network at the same spot, close to the big door at {site}.",
      "> Do they come back by themselves, and after how long?",
      "< After a minute or so. Only these two, the others are fine.",
      "# These two still have the old firmware, see the device list.",
      "> Both were skipped in the last firmware round. They update tonight on the charger.",
      "< Since the update no more drop. Great, thanks!",
    ],
  },
  {
    subject: "Export in local date format",
    category: "Reports",
    priority: "low",
    messages: [
      "< The stock export has American dates, our {system} refuses the file after the twelfth of each month.",
      "> Choose the format under Export, Dates. I set it as the default for your site as well.",
      "< Works, thanks a lot.",
    ],
  },
  {
    subject: "New shift lead cannot sign in",
    category: "Access",
    priority: "normal",
    messages: [
      "< Our new shift lead at {site2} gets 'not a member of this site'.",
      "> The invitation was for {site}. I added {site2}, please try again.",
      "< In. Perfect.",
    ],
  },
  {
    subject: "Orders arrive twice from {system}",
    category: "Integration",
    priority: "urgent",
    messages: [
      "< Since eleven we see some orders twice. {n:14-60} so far. We stopped picking those.",
      "# Gateway sent the batch again after a timeout, our side did not see the same batch number because it was trimmed.",
      "> Found: a batch was sent again after a timeout and its number was cut off by one character. The doubles are marked, you can pick everything else.",
      "> Corrected on our side, and a batch number that is too short is refused from now on.",
      "< Doubles are gone, we are picking. Good work, and thanks for the clear explanation.",
    ],
  },
  {
    subject: "Count shows yesterday's stock",
    category: "Counts",
    priority: "normal",
    messages: [
      "< The count list of this morning has the stock of yesterday evening. Is that intended?",
      "> It is taken when the list is made. You can refresh it per zone with the arrow at the top, or let it refresh when the count starts. Shall I switch that on?",
      "< Yes please, for all zones.",
      "> Done.",
      "< Lovely, exactly what we needed.",
    ],
  },
  {
    subject: "Return without order number",
    category: "Returns",
    priority: "low",
    messages: [
      "< What do we do with a parcel that comes back without any paper?",
      "> Scan the article and choose 'unknown sender'. It waits on a shelf of its own and customer service gets a list once a day.",
      "< Simple. Thank you.",
    ],
  },
  {
    subject: "Weight on the label is wrong for {goods}",
    category: "Printing",
    priority: "normal",
    messages: [
      "< The label says {n:2-4} kilos for a box of {k:11-19}. The carrier charges us for every difference.",
      "# Weight comes from the master, unit mix again.",
      "> The master has pieces and the label shows cartons. For {m:12-48} articles the factor is missing; list is attached.",
      "< Filled in the factors, weights are right now. Happy with that.",
    ],
  },
  {
    subject: "Add a reason for short picks",
    category: "How to",
    priority: "low",
    messages: [
      "< Can we add a reason 'location blocked' for short picks?",
      "> Settings, Reasons, then the plus. Or tell me the exact words and I add it.",
      "< Found it, thanks.",
    ],
  },
  {
    subject: "Dashboard empty after midnight",
    category: "Reports",
    priority: "normal",
    messages: [
      "< Between midnight and one the dashboard of {site} is empty, and the night shift thinks it is broken.",
      "# Day changes in UTC for that widget only.",
      "> The widget changed its day an hour early. Corrected in the release of {day}; until then the tab 'last 24 hours' shows everything.",
      "< Confirmed, the night shift is happy.",
    ],
  },
  {
    subject: "Two scanners with the same name",
    category: "Scanner",
    priority: "low",
    messages: [
      "< After the exchange two devices are called {site}-{n:10-40}. Does that matter?",
      "> Only for you, because you cannot tell them apart on the map. I renamed the newer one.",
      "< Thanks!",
    ],
  },
  {
    subject: "Carrier label refused",
    category: "Printing",
    priority: "high",
    messages: [
      "< The driver refused {n:12-70} parcels because the routing code is from last year.",
      "# Carrier table update failed silently, retry is there now.",
      "> The carrier changed its table on the first, ours updates by itself and failed without a sound. It is loaded now, and a failure calls us from today.",
      "< Reprinted everything in time for the evening truck. Thank you for staying on the line.",
    ],
  },
  {
    subject: "Where do I see who changed a location?",
    category: "How to",
    priority: "low",
    messages: [
      "< A location at {site2} was moved and nobody did it, as usual. Where can I see who it was?",
      "> Open the location, then History. It shows name and time for the last year.",
      "< It was me. I will not tell anyone.",
    ],
  },
  {
    subject: "Search does not find articles with a slash",
    category: "Scanner",
    priority: "normal",
    messages: [
      "< Searching for 40/7 finds nothing, although the article exists.",
      "> The slash was taken as a separator. From the next release it is part of the number; until then search without it.",
      "< Good to know, thanks.",
    ],
  },
  {
    subject: "Slow screen in the afternoon",
    category: "Scanner",
    priority: "high",
    messages: [
      "< From two until four the screens at {site} take {n:4-9} seconds. In the morning all is well.",
      "# Backup of their file server runs at two, same line. Asked for a trace.",
      "> Between two and four your line to the internet is full. Something large goes out, from an address ending in {k:11-99}. Is that the backup?",
      "< It is, it was moved from night to afternoon by mistake. Moved back, and everything is fast. Well spotted!",
    ],
  },
  {
    subject: "Second label for pallets",
    category: "Printing",
    priority: "low",
    messages: [
      "< Can a pallet get two labels automatically, one per side?",
      "> Yes: Labels, Pallet, Copies. I set it to two for {site}.",
      "< Perfect, thank you.",
    ],
  },
  {
    subject: "User from agency still active",
    category: "Access",
    priority: "normal",
    messages: [
      "< A person who left in {season} can still sign in. Please close it.",
      "> Closed, and the device was signed out. I attached the list of {n:5-22} others from the same agency.",
      "< All of them can be closed. Thanks for thinking along.",
    ],
  },
  {
    subject: "Wrong stock after a power cut",
    category: "Counts",
    priority: "urgent",
    messages: [
      "< Power cut at {site}, {n:20-50} minutes. Now some locations show what was picked and some do not.",
      "# Offline queue of three scanners has not come through, they are still in the dark hall.",
      "> Three scanners keep {k:40-160} movements in their memory. Please switch them on near the office, they send by themselves. Nothing is lost.",
      "< They sent everything, and the stock is right to the piece. Impressive, honestly.",
    ],
  },
  {
    subject: "Print the delivery note only once per customer",
    category: "Printing",
    priority: "low",
    messages: [
      "< We get a delivery note per parcel, our customers want one per order.",
      "> There is a switch per customer. For which ones shall I set it?",
      "< For all of group {n:2-6}.",
      "> Set.",
      "< Works, saves a lot of paper.",
    ],
  },
  {
    subject: "Returns desk freezes on photos",
    category: "Returns",
    priority: "normal",
    messages: [
      "< When somebody takes more than {n:4-7} photos the returns desk freezes.",
      "> The photos were kept in full size. From tonight they are made smaller on the device.",
      "< Tried ten, no freeze. Thanks.",
    ],
  },
  {
    subject: "Barcode on the new cartons does not scan",
    category: "Scanner",
    priority: "high",
    messages: [
      "< The new cartons of one supplier do not scan, {n:30-160} pieces are on the floor.",
      "> Please send a photo. It looks as if the code is printed without a quiet zone.",
      "> Confirmed: there is ink up to the edge. Until they print it right, the scanner can read the number below the bars; I switched that on for this supplier.",
      "< Works, people are putting them away now. Thank you.",
    ],
  },
  {
    subject: "Location {n:11-29}-{k:101-480} is locked",
    category: "Scanner",
    priority: "normal",
    messages: [
      "< A location is locked and nobody knows by whom.",
      "> A count was started there on Friday evening and never finished. I released it and wrote to the person.",
      "< Thanks, he was on holiday with the count in his pocket.",
    ],
  },
  {
    subject: "Receiving slip in Polish",
    category: "Printing",
    priority: "low",
    messages: [
      "< Could the receiving slip come in Polish for one supplier?",
      "> The language follows the supplier's country. Theirs was empty; it is set now.",
      "< It does, great.",
    ],
  },
  {
    subject: "Weekly report did not arrive",
    category: "Reports",
    priority: "normal",
    messages: [
      "< The report of Monday is missing for {site2}.",
      "# Mail was refused, their mailbox is full.",
      "> It was sent and refused: the mailbox is full. Shall it go to a second address as well?",
      "< Mailbox is empty again, and yes, please add {other}.",
      "> Added, {other} gets it from next Monday.",
      "< Thanks, arrived.",
    ],
  },
  {
    subject: "Undo a wrong receipt",
    category: "How to",
    priority: "normal",
    messages: [
      "< Somebody received {n:40-90} instead of {k:4-9}. How do we take it back without a count?",
      "> Open the receipt, Correct, and enter what really came. The difference is booked with your name.",
      "< Easy. Thank you!",
    ],
  },
  {
    subject: "Interface sends empty street",
    category: "Integration",
    priority: "normal",
    messages: [
      "< Since the update of {system} some addresses arrive without a street.",
      "# New field name on their side, street_1 instead of street.",
      "> The field is called differently since your update. We read both names now, and {n:12-60} orders were completed afterwards.",
      "< All complete, well done.",
    ],
  },
  {
    subject: "Sound too quiet in hall {n:2-5}",
    category: "Scanner",
    priority: "low",
    messages: [
      "< In the loud hall nobody hears the error tone.",
      "> Vibration can be added per site. I switched it on for hall {n}.",
      "< The drivers feel it through the gloves. Good idea.",
    ],
  },
  {
    subject: "Double entry in the carrier list",
    category: "Integration",
    priority: "low",
    messages: [
      "< The night carrier is in the list twice since last week.",
      "> One of them is the old contract. I archived it, open shipments keep it until they arrive.",
      "< Clean again, thanks.",
    ],
  },
  {
    subject: "Count differences in euros",
    category: "Counts",
    priority: "normal",
    messages: [
      "< Our auditors need the differences in euros, not in pieces.",
      "> The list can show both if the cost price is loaded. It is empty for {n:9-22} % of the articles.",
      "< Loaded the prices last night. Now it shows both, exactly right.",
    ],
  },
  {
    subject: "Photos on returns are upside down",
    category: "Returns",
    priority: "low",
    messages: [
      "< Photos taken with the scanner stand on their head in the returns desk.",
      "> Only on one model. The next release turns them by itself.",
      "< They stand upright now. Thank you.",
    ],
  },
  {
    subject: "Please add {other} as administrator",
    category: "Access",
    priority: "low",
    messages: [
      "< Our administrator moves to another department, {other} takes over.",
      "> {other} has the rights since a minute ago. Shall I take them from your colleague today or at the end of the month?",
      "< At the end of the month, thank you.",
    ],
  },
  {
    subject: "Replenishment comes too late for {goods}",
    category: "How to",
    priority: "normal",
    messages: [
      "< Pickers wait for {goods} every afternoon. Replenishment starts when the place is empty.",
      "> It starts at zero for you. I would set it to {n:12-25} % for the fast ones, then it starts an hour earlier.",
      "< Since then nobody waited. Perfect.",
    ],
  },
  {
    subject: "Timeout while printing {n:80-200} labels",
    category: "Printing",
    priority: "normal",
    messages: [
      "< Printing a large wave stops after about {k:40-70} labels.",
      "# Print server closes the connection after 30 seconds.",
      "> The print server hangs up after half a minute. We send large waves in parts now, you do not need to change anything.",
      "< Went through in one go this morning, thanks for the quick fix.",
    ],
  },
  {
    subject: "Who can see the hall screen?",
    category: "Access",
    priority: "low",
    messages: [
      "< Is the page for the hall screen open to the internet?",
      "> Only from your own network, and it holds no names. The link can be renewed in the settings whenever you like.",
      "< That is what our works council wanted to read. Great.",
    ],
  },
];

/** Problems without an end so far; the last word is the customer's. */
export const OPEN_TICKETS: readonly TicketText[] = [
  {
    subject: "Stock differs from the shelf in aisle {n:11-26}",
    category: "Counts",
    priority: "high",
    messages: [
      "< Again differences in the same aisle, {k:14-40} articles. Please look at the cause and not at the symptom.",
      "> I compared the movements of the last week and found a pattern with one supplier. I need one delivery note of theirs to be sure.",
      "# Could be the same as in March, never really closed.",
      "< Delivery note attached. We have been waiting for nine days now.",
    ],
  },
  {
    subject: "Duplicate orders, second time",
    category: "Integration",
    priority: "urgent",
    messages: [
      "< Orders come twice again. We were told that this could not happen any more.",
      "# They are on an old gateway version, update was planned and cancelled twice.",
      "< Is anybody there?",
    ],
  },
  {
    subject: "Night printing stops without a message",
    category: "Printing",
    priority: "high",
    messages: [
      "< The night run stopped at {site2} three times this month. Nobody notices until six.",
      "> I switched on a warning by mail while we look for the reason.",
      "< A warning is not a solution. The morning shift started an hour late again, we are frustrated.",
    ],
  },
  {
    subject: "Training account for {site2}",
    category: "Access",
    priority: "normal",
    messages: [
      "< We asked for a training account in summer. Is it coming?",
      "# Nobody picked this up after Dario left.",
    ],
  },
  {
    subject: "Report by customer group",
    category: "Reports",
    priority: "low",
    messages: ["< Could the monthly report be split by customer group? Asked before, by phone."],
  },
];

/** Fresh questions that are simply not finished yet. */
export const FRESH_TICKETS: readonly TicketText[] = [
  {
    subject: "Map shows {site} upside down",
    category: "How to",
    priority: "low",
    messages: [
      "< Since we turned the plan the hall is upside down on the tablet. Funny, but people get lost.",
      "> The plan has north at the bottom. I can turn it for you, please tell me which side the docks are on.",
      "< Docks are at the top now, thanks for helping.",
    ],
  },
  {
    subject: "Allow {n:2-4} more reasons for returns",
    category: "Returns",
    priority: "low",
    messages: ["< We would like to add reasons for the gift orders. May we, or does it break the statistics?"],
  },
  {
    subject: "Label for dangerous goods",
    category: "Printing",
    priority: "normal",
    messages: [
      "< Two articles need the diamond on the label from January. Can you prepare it?",
      "> Yes. Please send the class and the number for both, then you get a proof.",
    ],
  },
  {
    subject: "Scanner beeps twice at dock {n:2-9}",
    category: "Scanner",
    priority: "normal",
    messages: [
      "< At this dock every scan beeps twice. Only one booking, as far as we can see.",
      "# Two antennas hear the same tag, distance is too small.",
      "> Only one booking, I checked. The second beep comes from the neighbouring dock; we lower its power this week.",
      "< Good, thank you, no hurry.",
    ],
  },
  {
    subject: "Fixed order of zones in the count list",
    category: "Counts",
    priority: "low",
    messages: [
      "< Can the count list always begin at the dock? People start wherever the list starts.",
      "> It can follow your walking order. Is the one from the pick route right?",
      "< Yes, exactly that one. Great.",
    ],
  },
  {
    subject: "Time zone on exported movements",
    category: "Reports",
    priority: "normal",
    messages: [
      "< The movements in the export seem to be an hour off since October.",
      "> Export is in UTC and the screen in local time. I add the offset to each line, is that all right for {system}?",
    ],
  },
];
