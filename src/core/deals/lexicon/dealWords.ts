/**
 * Words of deals by what they speak of: one class a word, every form listed. Compiled by hand from general business English.
 */
const CLASSES: Readonly<Record<string, string>> = {
  BUY: 'acquire acquires acquired acquiring acquisition acquisitions acquirer acquirers buy buys buying bought buyer buyers buyout buyouts purchase purchases purchased purchasing purchaser takeover takeovers snap snaps snapped swallow swallows swallowed gobble gobbled absorb absorbs absorbed overtake buyback',
  TAKE: 'take takes took taken taking pick picks picked picking scoop scoops scooped grab grabs grabbed add adds added win wins won gain gains gained assume assumed own owns owned owner owning control controls belong belongs belonged',
  SELL: 'sell sells sold selling sale sales-of seller sellers divest divests divested divesting divestiture divestment divestitures dispose disposed disposes disposal offload offloads offloaded unload unloads unloaded exit exits exited shed sheds parts parted part parting hive spin spun spins spin-off spinoff dump dumps dumped hand hands handed handing transfer transferred transfers',
  RAISE:
    'raise raises raised raising secure secures secured securing bag bags bagged nab nabs nabbed land lands landed landing pocket pockets pocketed net nets netted snag snags snagged clinch clinches clinched bank banks banked score scores scored collect collects collected collecting receive receives received receiving haul hauls hauled attract attracts attracted gather gathers gathered pull pulls pulled bring brings brought rake raked reel reeled draw draws drew drawn obtain obtains obtained get gets got fetch fetches fetched muster mustered scrape lines lined line rounded tap taps tapped stash sew sewn stack amass amassed rack racked',
  CLOSE:
    'close closes closed closing complete completes completed completing completion wrap wraps wrapped seal seals sealed finalise finalize finalised finalized conclude concluded',
  INVEST:
    'invest invests invested investing investment investments investor investors backer backers back backs backed backing fund funds funded funding-by plough ploughs ploughed plow plowed pour pours poured pump pumps pumped inject injects injected injection injections put puts putting chip chips chipped contribute contributes contributed contribution commit commits committed bet bets cheque cheques check checks ticket tickets sink sinks sank place placed',
  LEAD: 'lead leads led leading co-led co-lead anchor anchors anchored spearhead spearheaded head heads headed helm front',
  JOIN: 'participate participates participated participating participation participant participants join joins joined joining alongside includes include included including other existing new follow followed',
  ROUND:
    'round rounds series seed pre-seed financing financings refinancing funding fundraise fundraising tranche raise-of capital equity debt loan loans credit facility notes convertible bridge grant growth-round mezzanine',
  STAKE:
    'stake stakes shareholding shareholdings holding holdings interest interests share shares minority majority block blocks',
  MERGE:
    'merge merges merged merging merger mergers combine combines combined combining combination amalgamate amalgamated amalgamation fuse fused unite united fold folded',
  IPO: 'ipo ipos float floats floated floating flotation flotations listing listings list lists listed debut debuts debuted public prospectus offering offerings nasdaq nyse bourse spac market-debut trading priced pricing filed files file',
  VEHICLE: 'vehicle vehicles vintage lp lps commitments fund-of-funds subscribed oversubscribed hard-cap cap maiden',
  PARTNER:
    'partner partners partnership partnerships partnered partnering collaborate collaborates collaborated collaboration collaborating alliance alliances joint venture ventures team teams teamed teaming tie tied tie-up pact cooperation cooperate together work works working',
  TALK: 'talk talks talking negotiate negotiates negotiating negotiation negotiations negotiated consider considers considering considered weigh weighs weighing weighed mull mulls mulling explore explores exploring bid bids bidding bidder bidders offer offers offered approach approached approaches suitor suitors interested reportedly rumor rumors rumour rumours rumored rumoured sources people source seek seeks seeking sought hunting eye eyes eyeing look looks looking plan plans planned planning hopes hope aims aim intends intend want wants wanted may might could would expects expect expected poised set due ready preparing prepares',
  AGREE:
    'agree agrees agreed agreeing agreement agreements definitive sign signs signed signing deal deals intent letter accept accepts accepted approve approved approval',
  FAIL: 'terminate terminates terminated termination withdraw withdraws withdrew withdrawn scrap scraps scrapped abandon abandons abandoned collapse collapses collapsed cancel cancelled canceled cancels reject rejects rejected rejection drop drops dropped fail fails failed blocked block-off unsuccessful walk walked shelve shelved postpone postponed pulled-out rebuffed rebuff lapse lapsed dead denied deny',
  VALUE: 'value values valued valuing valuation valuations worth capitalisation capitalization unicorn',
  TOTAL: 'total totals totalling totaling altogether overall tally date sum cumulative',
  PRICE: 'price prices cost costs pay pays paid paying payment consideration cash undisclosed terms exchange swap',
  SALES: 'revenue revenues sales turnover profit profits loss losses earnings ebitda income customers users',
  UNIT: 'franchise franchises store stores hotel hotels factory factories mine mines field fields site sites warehouse warehouses building buildings tower towers office offices mall centre center stations station network refinery terminal terminals portfolio lines loans licences licenses patents rights catalogue catalog farm farms vessel vessels ships farmland land estate unit units subsidiary subsidiaries division divisions business businesses arm arms assets asset operations plant plants brand brands property properties portfolio',
};

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** The class of a word of deals, such as `BUY` for `bought`; undefined for other words. `lower` is in lower case. */
export function dealClass(lower: string): string | undefined {
  return CLASS_OF.get(lower);
}

/** Classes that alone make a statement worth reading for deals. */
export const TELLING: ReadonlySet<string> = new Set(
  'BUY SELL RAISE INVEST ROUND STAKE MERGE IPO VEHICLE PARTNER LEAD TAKE CLOSE'.split(' '),
);

/** Classes of words of which two different ones do. */
export const HINTING: ReadonlySet<string> = new Set(['AGREE', 'TALK', 'UNIT', 'PRICE', 'VALUE', 'FAIL']);

/** Words of telling classes that mostly speak of something else: one of them alone does not make a statement worth reading, two of different classes do. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  'work works working together team teams public list lists share shares interest interests get gets got put puts putting back place placed take takes took taken taking add adds added control controls pick picks win wins won gain gains head heads front line lines lined pull pulls bring brings brought draw draws receive receives received score scores land lands landed hand hands handed part parts check checks contribute contributed contributes price complete completed close lead leads leading led credit capital notes growth block blocks tie file files filed trading attract attracts attracted offering unite united bet bets'.split(
    ' ',
  ),
);
