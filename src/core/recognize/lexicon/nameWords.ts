/**
 * Words that tell what kind of name they stand in or beside. Compiled by hand from general usage: legal forms of companies (ISO 20275's
 * common abbreviations), words that end names of firms and institutions, job titles and forms of address.
 */

/** Legal forms behind a company's name, without dots. */
export const LEGAL_FORMS: ReadonlySet<string> = words(
  'inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag sa s.a sas sarl srl spa s.p.a nv n.v bv b.v ab oy oyj asa as a/s aps se kg kgaa pte pty bhd sdn tbk kk kft zrt sp ooo pjsc jsc ojsc pvt pcl cos l.p l.l.c s.a.s ulc',
);

/** Last words of names of investment firms. */
export const INVESTOR_WORDS: ReadonlySet<string> = words(
  'capital ventures venture partners equity fund funds investments investment investors investor angels angel vc management advisors advisers accelerator holdings growth seed asset assets endowment pension trust family office syndicate combinator catalyst incubator',
);

/** Last words of names of companies and institutions, beyond legal forms. */
export const ORGANIZATION_WORDS: ReadonlySet<string> = words(
  `group holding holdings technologies technology tech labs lab laboratories systems software solutions services industries international global enterprises
  networks network media studios studio games entertainment interactive pictures records music bank bancorp bancshares financial finance insurance assurance securities brokers exchange markets payments credit
  energy power oil petroleum gas resources mining minerals metals gold steel motors motor automotive aerospace airlines airways air aviation rail railways railroad shipping logistics transport pharmaceuticals pharmaceutical pharma therapeutics
  biosciences bioscience biotech biologics biopharma genetics genomics diagnostics medical health healthcare hospital hospitals clinic foods food beverages brewing breweries restaurants hotels resorts stores retail brands foods
  communications telecom telecommunications telecoms wireless mobile cable broadcasting television news times post journal press publishing publications magazine tribune gazette herald
  university college school institute institution academy foundation association society council committee commission agency authority ministry department bureau office board court parliament congress senate assembly
  federation union league club alliance consortium coalition network team party army navy police force treasury reserve
  chemical chemicals materials manufacturing products electric electronics semiconductor semiconductors devices instruments robotics analytics cloud data security cyber ai digital online web works cooperative co-op
  properties realty estate reit homes construction engineering consulting associates brothers bros sons & partners architects agency accelerator outfitters apparel cosmetics pharmacy motors marine offshore pipeline utilities water waste environmental`,
);

/** Words before `of` that open names such as `Bank of …`, `University of …`. */
export const OF_HEADS: ReadonlySet<string> = words(
  'university bank institute institution ministry minister department council house board committee school museum association federation government republic church court port city academy college centre center commission office secretary society chamber bureau kingdom state states bay gulf isle cape house league union isles board trust confederation company corporation authority agency exchange fund foundation',
);

/** Words of titles before a person's name, in lower case. */
export const PERSON_TITLES: ReadonlySet<string> = words(
  `mr mrs ms miss dr prof professor sir dame lord lady baron king queen prince princess pope rev reverend father sister captain capt colonel col general gen lieutenant lt sergeant sgt major admiral
  president vice-president chairman chairwoman chairperson chair ceo cfo coo cto cio cmo cpo evp svp vp md founder co-founder cofounder director manager officer executive chief head partner principal analyst economist
  minister premier chancellor secretary senator sen representative rep congressman congresswoman governor gov mayor judge justice commissioner ambassador spokesman spokeswoman spokesperson
  editor reporter correspondent columnist author writer designer engineer developer scientist researcher coach actor actress singer artist rapper comedian director entrepreneur investor lawyer attorney billionaire tycoon magnate heir chef`,
);

/** Particles inside personal and place names. */
export const PARTICLES: ReadonlySet<string> = words(
  'de du des van von der den del della di da dos das la le el al bin ibn ter ten zu zur af et und y og och',
);

/** Common nouns for kinds of company, as they stand before or after a company's name. */
export const COMPANY_NOUNS: ReadonlySet<string> = words(
  `company companies startup startups start-up firm firms business group giant maker makers manufacturer producer provider developer operator retailer supplier distributor carrier platform marketplace service app
  site website network bank lender insurer broker brokerage fund investor investors backer agency unicorn outfit venture conglomerate subsidiary unit arm division parent owner rival competitor player specialist
  publisher broadcaster studio airline automaker carmaker chipmaker drugmaker brewer miner refiner utility grocer chain vendor consultancy consortium association exchange decacorn scaleup spinoff spinout incubator accelerator
  corporation concern builder designer seller team organisation organization charity nonprofit university institute hospital regulator watchdog fintech biotech edtech insurtech proptech healthtech medtech adtech agritech telco brand newspaper magazine blog buyer bidder suitor shop house vehicle`,
);

/** Verbs of saying, in the forms that stand beside a speaker. */
export const SAYING: ReadonlySet<string> = words(
  'said says say told tells added adds explained explains noted notes wrote writes argues argued believes believed thinks thought claims claimed reported reports announced announces confirmed confirms recalled recalls replied asked continued continues joked admitted admits insists insisted warned warns estimates estimated predicts predicted quipped commented',
);

/** Words that stand in English function only: no name consists of them. */
export const FUNCTION_WORDS: ReadonlySet<string> = withCurlyApostrophes(
  `the a an and or but nor so yet if then than that this these those there here it its it's he him his she her hers they them their we us our ours i me my you your who whom whose which what when where why how
  in on at by for from of to into onto with without within about above across after against along amid among around as because before behind below beneath beside besides between beyond despite down during except inside like near off out outside over past per since
  through throughout till toward towards under underneath unlike until up upon via while whereas although though unless whether not no none neither either both each every any all some most many much more less few several such same other another own
  is are was were be been being am do does did done have has had having will would shall should can could may might must let let's they're they've they'll they'd we're we've we'll we'd you're you've you'll i'm i've i'll i'd he'd he'll she'd she'll it'll it'd that'll who'd isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't shouldn't ain't also just only even still already again once ever never always often sometimes perhaps maybe however moreover furthermore meanwhile instead otherwise therefore thus hence
  today yesterday tomorrow now later earlier soon recently currently previously one two three first second last next new old other yes please thanks`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function withCurlyApostrophes(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).flatMap((word) => (word.includes("'") ? [word, word.replace("'", '’')] : [word])));
}
