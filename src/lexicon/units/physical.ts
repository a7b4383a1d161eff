/**
 * Units of physical quantities. The first spelling of a line is the one that official texts prefer.
 *
 * Sources: names and factors of legal units from 国务院关于在我国统一实行法定计量单位的命令 (1984) and
 * GB 3100–3102 (1993); market units from 国务院关于统一我国计量制度的命令 (1959): 1市尺 = 1/3 m, 1市里 = 500 m,
 * 1市亩 = 2000/3 m², 1市斤 = 1/2 kg; yard and pound from the international agreement of 1959; codes from UCUM 2.1,
 * and UN/CEFACT Recommendation 20 (revision 17) where UCUM has none. Canonical units are those in which statistics
 * are kept: t, kW, kW.h, tce rather than kg, W, J.
 */
export const PHYSICAL = `
# length: canonical m
米 公尺 m | length | m | 1 | UCUM:m |
公里 千米 km KM Km ㎞ | length | m | 1000 | UCUM:km |
分米 dm | length | m | 1/10 | UCUM:dm |
厘米 公分 cm CM ㎝ | length | m | 1/100 | UCUM:cm |
毫米 mm ㎜ | length | m | 1/1000 | UCUM:mm |
微米 μm um µm | length | m | 1/1000000 | UCUM:um |
纳米 奈米 nm | length | m | 1/1000000000 | UCUM:nm |
延米 延长米 | length | m | 1 | UCUM:m |
里 市里 | length | m | 500 | - | weak
华里 | length | m | 500 | - |
丈 市丈 | length | m | 10/3 | - | weak
尺 市尺 | length | m | 1/3 | - | weak
寸 市寸 | length | m | 1/30 | - | weak
海里 浬 | length | m | 1852 | UCUM:[nmi_i] |
英里 哩 | length | m | 201168/125 | UCUM:[mi_i] |
英尺 呎 | length | m | 381/1250 | UCUM:[ft_i] |
英寸 吋 | length | m | 127/5000 | UCUM:[in_i] |
码 | length | m | 1143/1250 | UCUM:[yd_i] | weak
光年 | length | m | 9460730472580800 | UCUM:[ly] |
天文单位 | length | m | 149597870700 | UCUM:AU |

# area: canonical m2
平方米 平米 平方公尺 m² m2 ㎡ | area | m2 | 1 | UCUM:m2 |
平方公里 平方千米 km² km2 ㎢ | area | m2 | 1000000 | UCUM:km2 |
公顷 hm² hm2 ha | area | m2 | 10000 | UCUM:har |
公亩 | area | m2 | 100 | UCUM:ar |
平方分米 dm² dm2 | area | m2 | 1/100 | UCUM:dm2 |
平方厘米 平方公分 cm² cm2 | area | m2 | 1/10000 | UCUM:cm2 |
平方毫米 mm² mm2 | area | m2 | 1/1000000 | UCUM:mm2 |
亩 市亩 畝 | area | m2 | 2000/3 | - |
亩次 | area treated | m2 | 2000/3 | - |
公顷次 | area treated | m2 | 10000 | - |
顷 市顷 | area | m2 | 200000/3 | - |
坪 | area | m2 | 400/121 | - |
英亩 | area | m2 | 316160658/78125 | UNECE:ACR |
平方英里 | area | m2 | 40468564224/15625 | UCUM:[mi_i]2 |
平方英尺 | area | m2 | 145161/1562500 | UCUM:[ft_i]2 |
平方英寸 | area | m2 | 16129/25000000 | UCUM:[in_i]2 |
平方海里 | area | m2 | 3429904 | UCUM:[nmi_i]2 |
# 平方 alone is m² in flats and ceilings; 垧 differs from place to place
平方 | area | m2 | 1 | UCUM:m2 | weak
垧 | area | - | 1 | - |

# volume: canonical m3
立方米 立方公尺 m³ m3 ㎥ | volume | m3 | 1 | UCUM:m3 |
立方 | volume | m3 | 1 | UCUM:m3 | weak
# Chinese trade measures gas at 20 ℃, Recommendation 20 at 0 ℃ or 15 ℃: no code means the same
标准立方米 标方 Nm³ Nm3 | gas volume | - | 1 | - |
立方千米 立方公里 km³ km3 | volume | m3 | 1000000000 | UCUM:km3 |
立方分米 dm³ dm3 | volume | m3 | 1/1000 | UCUM:dm3 |
立方厘米 cm³ cm3 | volume | m3 | 1/1000000 | UCUM:cm3 |
立方毫米 mm³ mm3 | volume | m3 | 1/1000000000 | UCUM:mm3 |
升 公升 L | volume | m3 | 1/1000 | UCUM:L |
毫升 ml mL | volume | m3 | 1/1000000 | UCUM:mL |
dL | volume | m3 | 1/10000 | UCUM:dL |
微升 μL μl | volume | m3 | 1/1000000000 | UCUM:uL |
千升 | volume | m3 | 1 | UCUM:kL |
立方英尺 | volume | m3 | 55306341/1953125000 | UCUM:[ft_i]3 |
美制加仑 | volume | m3 | 473176473/125000000000 | UCUM:[gal_us] |
英制加仑 | volume | m3 | 454609/100000000 | UCUM:[gal_br] |
加仑 | volume | - | 1 | - |
蒲式耳 | volume | - | 1 | - |
# 方 is m³ of earth, concrete, water or timber
方 | volume | m3 | 1 | UCUM:m3 | weak

# mass: canonical t
吨 公吨 噸 公噸 t | mass | t | 1 | UCUM:t |
千克 公斤 kg KG Kg ㎏ | mass | t | 1/1000 | UCUM:kg |
克 公克 g | mass | t | 1/1000000 | UCUM:g |
毫克 mg ㎎ | mass | t | 1/1000000000 | UCUM:mg |
微克 μg ug µg | mass | t | 1/1000000000000 | UCUM:ug |
纳克 ng | mass | t | 1/1000000000000000 | UCUM:ng |
公担 | mass | t | 1/10 | - |
斤 市斤 | mass | t | 1/2000 | - |
市两 | mass | t | 1/20000 | - |
两 | mass | t | 1/20000 | - | weak
钱 | mass | t | 1/200000 | - | weak
担 市担 | mass | t | 1/20 | - | weak
台斤 | mass | t | 3/5000 | - |
磅 | mass | t | 45359237/100000000000 | UCUM:[lb_av] |
盎司 安士 | mass | - | 1 | - |
金衡盎司 | mass | t | 19439673/625000000000 | UCUM:[oz_tr] |
克拉 | mass | t | 1/5000000 | UCUM:[car_m] |
短吨 | mass | t | 45359237/50000000 | UCUM:[ston_av] |
长吨 | mass | t | 635029318/625000000 | UCUM:[lton_av] |

# energy in terms of a fuel, GB/T 2589 and the statistical yearbooks; kept apart from energy proper
吨标准煤 吨标煤 吨煤当量 tce | coal equivalent | tce | 1 | - |
千克标准煤 公斤标准煤 千克标煤 公斤标煤 kgce | coal equivalent | tce | 1/1000 | - |
克标准煤 克标煤 gce | coal equivalent | tce | 1/1000000 | - |
吨油当量 吨标准油 吨标油 | oil equivalent | toe | 1 | - |
桶油当量 桶当量 | oil equivalent | - | 1 | - |
吨二氧化碳当量 吨二氧化碳 | carbon dioxide equivalent | t | 1 | - |
千克二氧化碳当量 千克二氧化碳 | carbon dioxide equivalent | t | 1/1000 | - |
克二氧化碳 | carbon dioxide equivalent | t | 1/1000000 | - |

# power: canonical kW
瓦 瓦特 W | power | kW | 1/1000 | UCUM:W | weak
千瓦 kW KW kw 瓩 | power | kW | 1 | UCUM:kW |
兆瓦 MW | power | kW | 1000 | UCUM:MW |
吉瓦 GW | power | kW | 1000000 | UCUM:GW |
太瓦 TW | power | kW | 1000000000 | UCUM:TW |
毫瓦 mW | power | kW | 1/1000000 | UCUM:mW |
马力 | power | kW | 588399/800000 | - |
伏安 VA | apparent power | kV.A | 1/1000 | UCUM:V.A |
千伏安 kVA KVA | apparent power | kV.A | 1 | UCUM:kV.A |
兆伏安 MVA | apparent power | kV.A | 1000 | UCUM:MV.A |
乏 | reactive power | kvar | 1/1000 | UNECE:D44 | weak
千乏 kvar | reactive power | kvar | 1 | UNECE:KVR |
兆乏 Mvar MVar | reactive power | kvar | 1000 | UNECE:MAR |

# energy: canonical kW.h
千瓦时 千瓦·时 千瓦小时 千瓦.时 kWh KWh kwh KWH kW·h | energy | kW.h | 1 | UCUM:kW.h |
瓦时 瓦·时 Wh | energy | kW.h | 1/1000 | UCUM:W.h |
兆瓦时 兆瓦·时 MWh | energy | kW.h | 1000 | UCUM:MW.h |
吉瓦时 吉瓦·时 GWh | energy | kW.h | 1000000 | UCUM:GW.h |
太瓦时 TWh | energy | kW.h | 1000000000 | UCUM:TW.h |
焦耳 焦 | energy | kW.h | 1/3600000 | UCUM:J | weak
千焦 千焦耳 kJ | energy | kW.h | 1/3600 | UCUM:kJ |
兆焦 兆焦耳 MJ | energy | kW.h | 5/18 | UCUM:MJ |
吉焦 吉焦耳 GJ | energy | kW.h | 2500/9 | UCUM:GJ |
千卡 大卡 kcal | energy | kW.h | 523/450000 | UCUM:kcal |
卡路里 cal | energy | kW.h | 523/450000000 | UCUM:cal |
卡 | energy | kW.h | 523/450000000 | UCUM:cal | weak
电子伏特 电子伏 eV | energy | - | 1 | UCUM:eV |
英热单位 Btu BTU | energy | - | 1 | UCUM:[Btu_IT] |

# 度 is a unit of electricity, temperature, angle, and of spirits and lenses: see OTHER_READINGS
度 | degree | - | 1 | - | weak

# electricity
伏 伏特 V | voltage | V | 1 | UCUM:V | weak
千伏 kV KV kv | voltage | V | 1000 | UCUM:kV |
兆伏 MV | voltage | V | 1000000 | UCUM:MV |
毫伏 mV | voltage | V | 1/1000 | UCUM:mV |
安培 | current | A | 1 | UCUM:A |
安 | current | A | 1 | UCUM:A | weak
毫安 mA | current | A | 1/1000 | UCUM:mA |
千安 kA | current | A | 1000 | UCUM:kA |
毫安时 毫安·时 mAh | charge | A.h | 1/1000 | UCUM:mA.h |
安时 安·时 Ah | charge | A.h | 1 | UCUM:A.h |
欧姆 Ω | resistance | Ohm | 1 | UCUM:Ohm |
千欧 kΩ | resistance | Ohm | 1000 | UCUM:kOhm |
兆欧 MΩ | resistance | Ohm | 1000000 | UCUM:MOhm |
法拉 | capacitance | F | 1 | UCUM:F |
微法 μF | capacitance | F | 1/1000000 | UCUM:uF |
高斯 | magnetic flux density | T | 1/10000 | UCUM:G | weak
特斯拉 | magnetic flux density | T | 1 | UCUM:T | weak

# temperature: a difference of degrees converts by a factor, a temperature does not, so only ℃ is canonical
摄氏度 ℃ °C °c ˚C 攝氏度 | temperature | Cel | 1 | UCUM:Cel |
华氏度 ℉ °F 華氏度 | temperature in Fahrenheit | [degF] | 1 | UCUM:[degF] |
开尔文 开氏度 | temperature in kelvin | K | 1 | UCUM:K |

# angle
° | angle | deg | 1 | UCUM:deg |
弧度 rad | angle | - | 1 | UCUM:rad |
角分 ′ | angle | deg | 1/60 | UCUM:' |
角秒 ″ | angle | deg | 1/3600 | UCUM:'' |

# oscillation, rotation
赫兹 Hz HZ hz | oscillation | Hz | 1 | UCUM:Hz |
赫 | oscillation | Hz | 1 | UCUM:Hz | weak
千赫 千赫兹 kHz KHz | oscillation | Hz | 1000 | UCUM:kHz |
兆赫 兆赫兹 MHz | oscillation | Hz | 1000000 | UCUM:MHz |
吉赫 吉赫兹 GHz | oscillation | Hz | 1000000000 | UCUM:GHz |
太赫兹 THz | oscillation | Hz | 1000000000000 | UCUM:THz |
rpm RPM | rotation | /min | 1 | UNECE:RPM |

# pressure, force, torque
帕 帕斯卡 Pa | pressure | Pa | 1 | UCUM:Pa | weak
百帕 hPa | pressure | Pa | 100 | UCUM:hPa |
千帕 kPa KPa | pressure | Pa | 1000 | UCUM:kPa |
兆帕 MPa Mpa | pressure | Pa | 1000000 | UCUM:MPa |
吉帕 GPa | pressure | Pa | 1000000000 | UCUM:GPa |
巴 bar | pressure | Pa | 100000 | UCUM:bar | weak
毫巴 mbar | pressure | Pa | 100 | UCUM:mbar |
大气压 个大气压=大气压 标准大气压 个标准大气压=标准大气压 | pressure | Pa | 101325 | UCUM:atm |
毫米汞柱 mmHg | pressure | Pa | 26664477483/200000000 | UCUM:mm[Hg] |
牛顿 牛 | force | N | 1 | UCUM:N | weak
千牛 kN | force | N | 1000 | UCUM:kN |
兆牛 MN | force | N | 1000000 | UCUM:MN |
公斤力 千克力 | force | N | 196133/20000 | UCUM:kgf |
牛米 牛·米 N·m Nm | torque | N.m | 1 | UCUM:N.m |

# speed with a name of its own; the quotients stand in quotients.ts, 节 (knot) among OTHER_READINGS
马赫 | mach | - | 1 | - |
海里/小时 海里每小时 kn | speed | m/s | 463/900 | UCUM:[kn_i] |

# light, sound, radiation
勒克斯 lx lux | illuminance | lx | 1 | UCUM:lx |
流明 lm | luminous flux | lm | 1 | UCUM:lm |
坎德拉 cd | luminous intensity | cd | 1 | UCUM:cd |
尼特 nit nits | luminance | cd/m2 | 1 | UCUM:cd/m2 |
分贝 dB | sound level | dB | 1 | UCUM:dB |
贝克勒尔 贝可 Bq | radioactivity | Bq | 1 | UCUM:Bq |
西弗 希沃特 Sv | radiation dose | Sv | 1 | UCUM:Sv |
毫西弗 毫希沃特 mSv | radiation dose | Sv | 1/1000 | UCUM:mSv |
微西弗 微希沃特 μSv | radiation dose | Sv | 1/1000000 | UCUM:uSv |
戈瑞 Gy | absorbed dose | Gy | 1 | UCUM:Gy |

# amount of substance, proportion by parts, biological activity
摩尔 mol | amount of substance | mol | 1 | UCUM:mol |
毫摩尔 mmol | amount of substance | mol | 1/1000 | UCUM:mmol |
微摩尔 μmol | amount of substance | mol | 1/1000000 | UCUM:umol |
ppm PPM | proportion | [ppm] | 1 | UCUM:[ppm] |
ppb PPB | proportion | [ppm] | 1/1000 | UCUM:[ppb] |
国际单位 个国际单位=国际单位 IU | biological activity | [iU] | 1 | UCUM:[iU] |

# information: prefixes are decimal, as GB 3102 and Recommendation 20 have them
比特 bit | data | By | 1/8 | UCUM:bit |
字节 Byte | data | By | 1 | UCUM:By |
KB 千字节 | data | By | 1000 | UCUM:kBy |
MB 兆字节 | data | By | 1000000 | UCUM:MBy |
GB 吉字节 千兆字节 | data | By | 1000000000 | UCUM:GBy |
TB 太字节 | data | By | 1000000000000 | UCUM:TBy |
PB 拍字节 | data | By | 1000000000000000 | UCUM:PBy |
EB 艾字节 | data | By | 1000000000000000000 | UCUM:EBy |
ZB 泽字节 | data | By | 1000000000000000000000 | UCUM:ZBy |
Kbps kbps Kbit/s kb/s | data rate | bit/s | 1000 | UCUM:kbit/s |
Mbps Mbit/s Mb/s | data rate | bit/s | 1000000 | UCUM:Mbit/s |
Gbps Gbit/s Gb/s | data rate | bit/s | 1000000000 | UCUM:Gbit/s |
Tbps Tbit/s Tb/s | data rate | bit/s | 1000000000000 | UCUM:Tbit/s |
兆比特 Mbit | data | By | 125000 | UCUM:Mbit |
吉比特 千兆比特 Gbit | data | By | 125000000 | UCUM:Gbit |
太比特 Tbit | data | By | 125000000000 | UCUM:Tbit |
# 兆 is a megabyte of a file and a megabit a second of a line: see OTHER_READINGS
兆 | data | - | 1 | - | weak
PFLOPS PFlops PFLOPs | computing power | FLOPS | 1000000000000000 | - |
EFLOPS EFlops EFLOPs | computing power | FLOPS | 1000000000000000000 | - |
TFLOPS TFlops | computing power | FLOPS | 1000000000000 | - |
P | computing power | FLOPS | 1000000000000000 | - | weak
TOPS | computing power in operations | TOPS | 1 | - |
像素 画素 | pixels | - | 1 | - |
`
