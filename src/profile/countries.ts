/** ISO 3166-1 alpha-3, and `XKX` for Kosovo. */
const CODES = new Set(
  `ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL
BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA
ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD
HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA
LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA
NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN
SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA
UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE XKX`.split(/\s+/),
)

/** What people write for the countries most tolerated persons come from: names and two-letter codes. */
const NAMES: ReadonlyMap<string, string> = new Map(
  `afghanistan:AFG af:AFG albanien:ALB albania:ALB algerien:DZA algeria:DZA armenien:ARM armenia:ARM aserbaidschan:AZE azerbaijan:AZE
aethiopien:ETH äthiopien:ETH ethiopia:ETH bosnien:BIH bosnia:BIH china:CHN eritrea:ERI gambia:GMB georgien:GEO georgia:GEO ghana:GHA
guinea:GIN indien:IND india:IND irak:IRQ iraq:IRQ iq:IRQ iran:IRN ir:IRN kosovo:XKX kos:XKX rks:XKX unk:XKX libanon:LBN lebanon:LBN
marokko:MAR morocco:MAR mazedonien:MKD nordmazedonien:MKD mali:MLI moldau:MDA moldova:MDA montenegro:MNE nigeria:NGA ng:NGA
pakistan:PAK pk:PAK palästina:PSE palestine:PSE russland:RUS russia:RUS serbien:SRB serbia:SRB senegal:SEN sierraleone:SLE
somalia:SOM sudan:SDN syrien:SYR syria:SYR sy:SYR tunesien:TUN tunisia:TUN türkei:TUR tuerkei:TUR turkey:TUR tr:TUR ukraine:UKR
ua:UKR vietnam:VNM deutschland:DEU germany:DEU deutsch:DEU de:DEU ger:DEU`
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
)

/** Whether ISO 3166-1 knows the code. */
export function isCountry(code: string): boolean {
  return CODES.has(code)
}

/** The code that a name, a two-letter code or a code in small letters means; `undefined` where none is known. */
export function guessCountry(text: string): string | undefined {
  const upper = text.trim().toUpperCase()
  return isCountry(upper) ? upper : NAMES.get(text.trim().toLowerCase().replace(/\s/g, ''))
}
